import { memo, useMemo } from 'react';
import { describeProblem } from '../../../../shared/problems/index.ts';
import {
  EmptyState,
  formatNumber,
  IconButton,
  ProblemNote,
  SkeletonRows,
  useSettled,
  visibleText,
} from '../../../components/index.ts';
import { countLines, diffLines, FileDiff } from '../../../components/source/index.ts';
import { useAsk, useDesk, useEngine } from '../../../data/index.ts';
import { useView } from '../../../navigation/index.ts';
import { focusedItem } from '../review/review-item.ts';
import { showDiff, useReviewView } from '../review/review-view.ts';
import type { Review } from '../review/use-review.ts';
import classes from './diff-pane.module.css';

/** Long enough that a key held down asks for nothing, short enough to seem at once. */
const SETTLED_MS = 120;

let versions = 0;
const known = new WeakMap<object, number>();

/** Tells apart what the engine said of an entry before and after: its lists are new then. */
function versionOf(said: object | undefined): number {
  if (said === undefined) return 0;
  const version = known.get(said) ?? (versions += 1);
  known.set(said, version);
  return version;
}

// With a key held down the plugin is another at each press: neither of these is then.
const Diff = memo(FileDiff);
const Hide = memo(function Hide() {
  return (
    <IconButton
      icon="cross"
      label="Hide the file diff"
      keys="d"
      variant="quiet"
      size="small"
      onClick={() => showDiff(false)}
    />
  );
});

/** The file of the field that is looked at, as the pending changes would leave it. */
export function DiffPane({ review }: { review: Review }) {
  const engine = useEngine();
  const entry = useView((view) => view.plugin);
  const item = useReviewView((view) => view.item);
  const plugin = entry === null ? undefined : review.shown.get(entry);
  const focused = plugin && focusedItem(plugin.items, item);
  const file = focused?.kind === 'field' ? focused.changes[0].file : plugin?.changes[0]?.file;
  const version = useDesk((desk) => versionOf(desk.changes?.get(entry ?? '')));
  const now = file === undefined ? undefined : `${version} ${file}`;
  const wanted = useSettled(now, SETTLED_MS);
  const path = wanted?.slice(wanted.indexOf(' ') + 1);
  const asked = useAsk(wanted, () => engine.call('changes.diff', { file: path ?? '', which: 'pending' }));
  const { value, problem } = asked;
  const hunks = useMemo(() => (value === undefined ? [] : diffLines(value.before, value.after)), [value]);
  const { added, removed } = countLines(hunks);
  if (file === undefined) return <EmptyState title="No file changes.">A signal has no value to write.</EmptyState>;
  return (
    <>
      <header className={classes.head}>
        <code className={classes.file} title={visibleText(file)}>
          <bdi>{visibleText(file)}</bdi>
        </code>
        <span className={classes.added}>+{formatNumber(added)}</span>
        <span className={classes.removed}>−{formatNumber(removed)}</span>
        <Hide />
      </header>
      <div className={classes.body}>
        {problem !== undefined ? (
          <ProblemNote explained={describeProblem(problem, 'window')} technical={JSON.stringify(problem, null, 2)} />
        ) : value === undefined ? (
          <SkeletonRows rows={8} rowHeight={18} label="Loading the diff" />
        ) : (
          <Diff file={value.file} hunks={hunks} />
        )}
      </div>
      <p className={classes.foot}>Comments, quotes and order stay as they are.</p>
    </>
  );
}
