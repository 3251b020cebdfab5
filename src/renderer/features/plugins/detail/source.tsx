import { useState } from 'react';
import type { PluginRow, PluginSource } from '../../../../shared/contract/plugins.ts';
import { describeProblem } from '../../../../shared/problems/index.ts';
import {
  Button,
  EmptyState,
  formatCount,
  OutsideLink,
  ProblemNote,
  RelativeTime,
  SkeletonRows,
  visibleText,
} from '../../../components/index.ts';
import { useAsk, useEngine } from '../../../data/index.ts';
import { fileUrl } from './source-links.ts';
import { SourceFileView } from './source-file-view.tsx';
import classes from './source.module.css';
import { useIsSettled } from './use-settled.ts';

interface SourceProps {
  row: PluginRow;
  sourceUrl: string | null | undefined;
}

/** The files of the plugin's own source that a run reads, with what counts in them. */
export function Source({ row, sourceUrl }: SourceProps) {
  const engine = useEngine();
  const { path } = row;
  const isSettled = useIsSettled(path);
  const { value, problem, isAsking, again } = useAsk(isSettled ? path : undefined, () =>
    engine.call('plugins.source', { path }),
  );
  if (problem) {
    return (
      <div className={classes.source}>
        <ProblemNote
          explained={describeProblem(problem, 'window')}
          actions={
            <Button busy={isAsking} busyLabel="Reading" onClick={again}>
              Read the source again
            </Button>
          }
        />
      </div>
    );
  }
  if (value === undefined) return <SkeletonRows rows={12} rowHeight={26} label="Reading the source" />;
  if (value === null || value.files.length === 0) {
    return (
      <EmptyState
        title={value === null ? 'The source is on no host that is read.' : 'None of the files that are read is there.'}
      >
        {value === null
          ? 'The entry’s source names no repository on GitHub. Compatibility stays as it is declared.'
          : `Looked in ${visibleText(value.repository)} for what names the plugin and its Python.`}
      </EmptyState>
    );
  }
  return <Read source={value} sourceUrl={sourceUrl} key={path} />;
}

function Read({ source, sourceUrl }: { source: PluginSource; sourceUrl: string | null | undefined }) {
  const { repository, commit, committedAt, files } = source;
  const [place, setPlace] = useState<{ file: string; at: { line: number } }>();
  const marks = files.flatMap((file) => file.marks.map((mark) => ({ ...mark, file: file.path })));
  const url = fileUrl(sourceUrl, source);
  return (
    <div className={classes.source}>
      <p className={classes.from}>
        <span>
          {formatCount(files.length, 'file')} of <bdi>{visibleText(repository)}</bdi> at{' '}
          <code title={commit}>{visibleText(commit.slice(0, 7))}</code>
          {committedAt !== null && (
            <>
              , <RelativeTime at={committedAt} />
            </>
          )}
        </span>
        {url !== undefined && <OutsideLink href={url}>Open on GitHub</OutsideLink>}
      </p>
      {marks.length === 0 ? (
        <p className={classes.none}>Nothing in these files says which Python the plugin runs on.</p>
      ) : (
        <ul className={classes.marks} aria-label="What the source says">
          {marks.map(({ file, line, words, kind }) => (
            <li key={`${file}:${line}:${words}`}>
              <button type="button" className={classes.mark} onClick={() => setPlace({ file, at: { line } })}>
                <span className={classes.kind} data-kind={kind}>
                  {kind === 'counts' ? 'Counts' : 'Hint'}
                </span>
                <span className={classes.words}>{visibleText(words)}</span>
                <span className={classes.place}>
                  <bdi>{visibleText(file)}</bdi>, line {line}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {files.map((file) => (
        <SourceFileView
          file={file}
          url={fileUrl(sourceUrl, source, { path: file.path })}
          place={place?.file === file.path ? place.at : undefined}
          key={file.path}
        />
      ))}
    </div>
  );
}
