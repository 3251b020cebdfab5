import { memo } from 'react';
import type { PublishedFile } from '../../../../shared/publication.ts';
import { CheckRow, formatCount, formatNumber, SeverityMark, visibleText } from '../../../components/index.ts';
import { usePublishView } from '../selection/publish-view.ts';
import classes from './files-pane.module.css';

interface FileLineProps {
  file: PublishedFile;
  name: string;
  scope: string;
  reachesUsers: boolean;
  onTick: (paths: readonly string[], isIncluded: boolean) => void;
}

const KIND_WORDS = { changed: '', added: 'new', removed: 'removed' };

/** A file: whether it goes along, what is out of the ordinary in it, and how many lines of it change. */
export const FileLine = memo(function FileLine({ file, name, scope, reachesUsers, onTick }: FileLineProps) {
  const { path, kind, additions, deletions, staysBehind, notable } = file;
  const isIncluded = usePublishView(({ drafts }) => drafts[scope]?.without.has(path) !== true);
  return (
    <>
      <span className={classes.tick} role="gridcell">
        <CheckRow checked={isIncluded} onChange={(checked) => onTick([path], checked)} hideLabel>
          Include {path}
        </CheckRow>
      </span>
      <span className={classes.file} role="gridcell" data-out={!isIncluded || undefined}>
        <code className={classes.name} title={visibleText(path)}>
          <bdi>{visibleText(name)}</bdi>
        </code>
        {KIND_WORDS[kind] !== '' && <span className={classes.fact}>{KIND_WORDS[kind]}</span>}
        <FileFact notable={notable} staysBehind={staysBehind} reachesUsers={reachesUsers} />
      </span>
      <span className={classes.lines} role="gridcell" data-out={!isIncluded || undefined}>
        <span className={classes.added}>{additions > 0 && `+${formatNumber(additions)}`}</span>
        <span className={classes.removed}>{deletions > 0 && `−${formatNumber(deletions)}`}</span>
      </span>
    </>
  );
});

/** The one thing to know of a file. */
function FileFact({
  notable,
  staysBehind,
  reachesUsers,
}: Pick<PublishedFile, 'notable' | 'staysBehind'> & { reachesUsers: boolean }) {
  if (notable === null || reachesUsers) {
    const behind = staysBehind > 0 ? `${formatNumber(staysBehind)} ${staysBehind === 1 ? 'stays' : 'stay'} behind` : '';
    const words = reachesUsers ? 'reaches users' : behind;
    return words === '' ? null : (
      <span
        className={classes.fact}
        title={staysBehind > 0 ? `${formatCount(staysBehind, 'change')} not accepted` : ''}
      >
        {words}
      </span>
    );
  }
  return (
    <span className={classes.notable} title={visibleText(notable)}>
      <SeverityMark severity="notable" size={12} label="Notable: " />
      <span className={classes.notableWords}>{visibleText(shortWord(notable))}</span>
    </span>
  );
}

/** What stands before the colon says it in a word; the whole sentence is beside the file. */
function shortWord(notable: string): string {
  const at = notable.indexOf(': ');
  return at === -1 ? notable : notable.slice(0, at);
}
