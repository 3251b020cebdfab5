import { Button, EmptyState, timeDistance, useMinute } from '../../components/index.ts';
import { useDesk } from '../../data/index.ts';
import { RunButton } from './run/run-button.tsx';
import { canContinue } from './run/run-words.ts';
import type { Runs } from './run/use-run.ts';

/** What stands where no change waits. */
export function NothingToReview({ runs }: { runs: Runs }) {
  const run = useDesk((desk) => desk.run);
  const now = useMinute();
  if (run?.status === 'running') {
    return (
      <EmptyState title="Nothing found yet.">Changes appear here as they are found. Nothing is written.</EmptyState>
    );
  }
  const action = <RunButton runs={runs} />;
  if (!run) {
    return (
      <EmptyState title="No run yet." action={action}>
        A run asks the usage exports and GitHub what is new of each plugin. What it finds waits here for your decision;
        nothing is written before.
      </EmptyState>
    );
  }
  const when = timeDistance(new Date(run.endedAt ?? run.startedAt), now);
  if (canContinue(run)) {
    return (
      <EmptyState
        title={`Nothing to review. The last run, ${when}, did not come to its end.`}
        action={
          <>
            <Button icon="play" disabledReason={runs.cannotRunBecause} onClick={runs.resume}>
              Continue the run
            </Button>
            {action}
          </>
        }
      >
        What it read found no change. What it did not read keeps its values.
      </EmptyState>
    );
  }
  return <EmptyState title={`Nothing to review. The last run, ${when}, found no change.`} action={action} />;
}
