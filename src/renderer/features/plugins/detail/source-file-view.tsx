import { Suspense } from 'react';
import type { SourceFile } from '../../../../shared/contract/plugins.ts';
import { OutsideLink, SkeletonRows, visibleText } from '../../../components/index.ts';
import { SourceView } from '../../../editor/index.ts';
import classes from './source.module.css';

interface SourceFileViewProps {
  file: SourceFile;
  url: string | undefined;
  /** The line to show; another object is another wish. */
  place: { line: number } | undefined;
}

/** One file that was read. */
export function SourceFileView({ file, url, place }: SourceFileViewProps) {
  return (
    <section className={classes.file} aria-label={visibleText(file.path)}>
      <h3 className={classes.name}>
        <bdi>{visibleText(file.path)}</bdi>
        {url !== undefined && <OutsideLink href={url}>Open</OutsideLink>}
      </h3>
      <div className={classes.code}>
        {file.text === '' ? (
          <p className={classes.none}>The file is empty.</p>
        ) : (
          <Suspense fallback={<SkeletonRows rows={6} rowHeight={18} label={`Reading ${visibleText(file.path)}`} />}>
            <SourceView file={file} place={place} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
