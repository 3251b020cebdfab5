import { memo, useMemo } from 'react';
import { describeProblem } from '../../../../shared/problems/index.ts';
import { CheckRow, Chip, formatCount, formatNumber, SeverityMark, visibleText } from '../../../components/index.ts';
import type { Planned } from '../plan/use-plan.ts';
import { UNTOUCHED, usePublishView } from '../selection/publish-view.ts';
import { type FileRow, nameOf } from './file-rows.ts';
import classes from './files-pane.module.css';
import { HeldActions } from './held-actions.tsx';
import { kindWord, reachWord, textOf } from './reach-words.ts';
import { linesOf } from './row-height.ts';

type Row<Kind extends FileRow['kind']> = Extract<FileRow, { kind: Kind }>;

/** The head of what reaches users, or of what is held back. */
export const Head = memo(function Head({ row: { title, count } }: { row: Row<'head'> }) {
  return (
    <span className={classes.head} role="gridcell">
      <SeverityMark severity="notable">
        <b>{title}</b>
      </SeverityMark>
      <span className={classes.count}>{formatNumber(count)}</span>
      <span className={classes.headEnd}>
        {title === 'Reaches users' ? 'look at each as users will see it' : 'stays here, nothing is lost'}
      </span>
    </span>
  );
});

interface FolderHeadProps {
  row: Row<'folder'>;
  scope: string;
  onTick: (paths: readonly string[], isIncluded: boolean) => void;
}

/** A folder, and whether all of it goes along. */
export const FolderHead = memo(function FolderHead({ row: { folder, paths }, scope, onTick }: FolderHeadProps) {
  const { without } = usePublishView(({ drafts }) => drafts[scope] ?? UNTOUCHED);
  const out = useMemo(() => paths.filter((path) => without.has(path)).length, [paths, without]);
  const checked = out === 0 ? true : out === paths.length ? false : 'mixed';
  const name = folder === '' ? 'top folder' : folder;
  return (
    <>
      <span className={classes.tick} role="gridcell">
        <CheckRow checked={checked} onChange={(isIncluded) => onTick(paths, isIncluded)} hideLabel>
          Include all of {name}
        </CheckRow>
      </span>
      <span className={classes.head} role="gridcell" data-beside-tick>
        <code className={classes.name}>
          <bdi>{visibleText(name)}</bdi>
        </code>
        <span className={classes.count}>
          {out > 0
            ? `${formatNumber(paths.length - out)} of ${formatNumber(paths.length)}`
            : formatNumber(paths.length)}
        </span>
      </span>
    </>
  );
});

interface ReachRowProps {
  row: Row<'reach'>;
  scope: string;
  letters: number;
}

/** What installed hosts will see: whom it reaches, and the words. */
export const ReachRow = memo(function ReachRow({ row, scope, letters }: ReachRowProps) {
  const { reach } = row;
  const isOut = usePublishView(({ drafts }) => drafts[scope]?.without.has(reach.file) === true);
  const text = visibleText(textOf(reach));
  return (
    <span className={classes.tall} role="gridcell" data-out={isOut || undefined}>
      <span className={classes.first}>
        <Chip>{kindWord(reach)}</Chip>
        <code className={classes.name}>
          <bdi>{visibleText(reach.id)}</bdi>
        </code>
        <span className={classes.firstEnd}>{isOut ? `left out with ${nameOf(reach.file)}` : reachWord(reach)}</span>
      </span>
      <span className={classes.words} data-lines={linesOf(row, letters)} dir="auto" title={text}>
        {text}
      </span>
    </span>
  );
});

interface HeldRowProps {
  row: Row<'held'>;
  planned: Planned;
  letters: number;
}

/** A file that is not published, why, and what can be done. */
export const HeldRow = memo(function HeldRow({ row, planned, letters }: HeldRowProps) {
  const { path, changes, problem } = row.held;
  const { happened, safe, todo } = describeProblem(problem, 'window');
  return (
    <span className={classes.tall} role="gridcell">
      <span className={classes.first}>
        <code className={classes.name} title={visibleText(path)}>
          <bdi>{visibleText(nameOf(path))}</bdi>
        </code>
        <span className={classes.firstEnd}>{formatCount(changes, 'change')}</span>
      </span>
      <span
        className={classes.words}
        data-lines={linesOf(row, letters)}
        title={visibleText(`${happened} ${safe} ${todo}`)}
      >
        {visibleText(happened)}
      </span>
      <span className={classes.actions}>
        <HeldActions held={row.held} planned={planned} />
      </span>
    </span>
  );
});
