import { useMemo } from 'react';
import { describeProblem } from '../../../../shared/problems/index.ts';
import {
  Button,
  EmptyState,
  formatNumber,
  IconButton,
  ProblemNote,
  SkeletonRows,
  useSettled,
  visibleText,
} from '../../../components/index.ts';
import { diffLines, FileDiff } from '../../../components/source/index.ts';
import { useAsk, useDesk, useEngine } from '../../../data/index.ts';
import { go } from '../../../navigation/index.ts';
import { type ItemRow, pathOf } from '../files/file-rows.ts';
import { HeldActions } from '../files/held-actions.tsx';
import { entryOfFile, keysOfFile } from '../plan/keys-of-file.ts';
import type { Planned } from '../plan/use-plan.ts';
import { usePublishView } from '../selection/publish-view.ts';
import classes from './diff-pane.module.css';
import { ReachCard } from './reach-card.tsx';

/** Long enough that a key held down asks for nothing, short enough to seem at once. */
const SETTLED_MS = 90;

interface DiffPaneProps {
  planned: Planned;
  selected: ItemRow | undefined;
}

/** The file that is looked at, as it would be pushed; of what reaches users, their text first. */
export function DiffPane({ planned, selected }: DiffPaneProps) {
  if (selected === undefined) return <EmptyState title="No file is looked at." />;
  return (
    <>
      <DiffHead planned={planned} selected={selected} />
      {selected.kind === 'held' ? (
        <div className={classes.held}>
          <ProblemNote
            explained={describeProblem(selected.held.problem, 'window')}
            actions={<HeldActions held={selected.held} planned={planned} />}
            technical={JSON.stringify(selected.held.problem, null, 2)}
          />
        </div>
      ) : (
        <>
          {selected.kind === 'reach' && <ReachCard reach={selected.reach} />}
          <Diff planned={planned} path={pathOf(selected)} />
        </>
      )}
    </>
  );
}

function DiffHead({ planned: { plan }, selected }: { planned: Planned; selected: ItemRow }) {
  const path = pathOf(selected);
  const changes = useDesk((desk) => desk.changes);
  const entry = changes && entryOfFile(changes, path);
  const file = plan?.files.find((one) => one.path === path);
  return (
    <header className={classes.head}>
      <code className={classes.path} title={visibleText(path)}>
        <bdi>{visibleText(path)}</bdi>
      </code>
      {file !== undefined && (
        <span className={classes.counts}>
          {formatNumber(file.changes)} accepted
          {file.staysBehind > 0 &&
            `, ${formatNumber(file.staysBehind)} ${file.staysBehind === 1 ? 'stays' : 'stay'} behind`}
        </span>
      )}
      {entry !== undefined && selected.kind !== 'held' && (
        <Button size="small" variant="quiet" onClick={() => go('enrichment', { plugin: entry })}>
          Review
        </Button>
      )}
      <IconButton
        icon="cross"
        label="Hide the file diff"
        keys="d"
        variant="quiet"
        size="small"
        onClick={() => usePublishView.setState({ hasDiff: false })}
      />
    </header>
  );
}

/** The file as the remote has it, and as it would be pushed. */
function Diff({ planned: { scope, plan }, path }: { planned: Planned; path: string }) {
  const engine = useEngine();
  const wanted = useSettled(plan && `${plan.base} ${scope.id} ${path}`, SETTLED_MS);
  const asked = useAsk(wanted, async () => {
    const keys = keysOfFile(useDesk.getState().changes ?? new Map(), path, scope.only);
    // Asked for its own changes alone, a file is there without all the others.
    const file = await engine.call('publish.file', { path, ...(keys.length === 0 ? {} : { only: keys }) });
    return { ...file, before: file.before ?? '', after: file.after ?? '' };
  });
  const { value, problem, again } = asked;
  const hunks = useMemo(() => (value === undefined ? [] : diffLines(value.before, value.after)), [value]);
  if (problem !== undefined) {
    return (
      <div className={classes.held}>
        <ProblemNote
          explained={describeProblem(problem, 'window')}
          actions={
            <Button size="small" onClick={again}>
              Read it again
            </Button>
          }
          technical={JSON.stringify(problem, null, 2)}
        />
      </div>
    );
  }
  if (value?.path !== path) {
    return (
      <div className={classes.body}>
        <SkeletonRows rows={8} rowHeight={18} label="Reading the file" />
      </div>
    );
  }
  return (
    <div className={classes.body} data-diff>
      <FileDiff file={value.path} hunks={hunks} />
    </div>
  );
}
