import { Button, formatCount, ScreenHeader, Segments, useMinute, useNow } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import { useView } from '../../../navigation/index.ts';
import { listProblems, useReviewView } from '../review/review-view.ts';
import type { Review } from '../review/use-review.ts';
import { showView, viewOf } from '../screen-views.ts';
import { RunButton } from './run-button.tsx';
import classes from './run-header.module.css';
import { canContinue, progressWords, runOutcome, runTitle } from './run-words.ts';
import type { Runs } from './use-run.ts';

/** Which run it is, how it goes, and what can be done with it. */
export function RunHeader({ review, runs }: { review: Review; runs: Runs }) {
  const view = viewOf(useView(({ tab }) => tab));
  const run = useDesk((desk) => desk.run);
  const isOpen = run !== null && run !== undefined && canContinue(run);
  const { accepted, rejected, undecided, compatibility } = review.total;
  return (
    <ScreenHeader
      title="Enrichment"
      end={
        run?.status === 'running' ? (
          <>
            <Progress />
            <Button icon="stop" onClick={runs.cancel}>
              Cancel run
            </Button>
          </>
        ) : (
          <>
            {isOpen && (
              <Button
                icon="play"
                disabledReason={runs.cannotRunBecause}
                busy={runs.isStarting}
                busyLabel="Starting"
                onClick={runs.resume}
              >
                Continue the run
              </Button>
            )}
            <RunButton runs={runs} isBrief={isOpen} />
          </>
        )
      }
    >
      <Segments
        label="View"
        selected={view}
        onSelect={showView}
        segments={[
          { id: 'changes', label: 'Changes', count: accepted + rejected + undecided },
          { id: 'compatibility', label: 'Compatibility', count: compatibility },
          { id: 'rejected', label: 'Rejected', count: rejected },
        ]}
      />
      <RunFacts />
    </ScreenHeader>
  );
}

/** When it ran, how it ended, and its problems. */
function RunFacts() {
  const run = useDesk((desk) => desk.run);
  const listed = useReviewView((view) => view.problems);
  const now = useMinute();
  if (!run) return null;
  const outcome = runOutcome(run);
  const count = run.problems.length;
  return (
    <span className={classes.facts}>
      <span className={classes.run}>
        <span>
          {runTitle(run, now)}
          {outcome !== '' && ','}
        </span>{' '}
        <span>{outcome}</span>
      </span>
      {count > 0 && (
        <Button
          variant="quiet"
          size="small"
          icon="warning"
          pressed={listed !== null}
          aria-label={`${formatCount(count, 'problem')}, nothing erased`}
          onClick={() => listProblems(listed === null ? 'all' : null)}
        >
          <span>
            {formatCount(count, 'problem')}
            <span className={classes.kept}>, nothing erased</span>
          </span>
        </Button>
      )}
    </span>
  );
}

function Progress() {
  const run = useDesk((desk) => desk.run);
  const now = useNow(true);
  return run ? <span className={classes.progress}>{progressWords(run, new Date(now))}</span> : null;
}
