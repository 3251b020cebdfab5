import type { RunState, SourceState } from '../../../../shared/contract/enrichment.ts';
import { describeProblem } from '../../../../shared/problems/index.ts';
import { Button, formatCount, ProblemNote } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import { SOURCE_LABELS } from '../review/field-words.ts';
import classes from './failed-sources.module.css';
import type { Runs } from './use-run.ts';

/** Sources that said nothing at all, and why a run was not begun. */
export function FailedSources({ runs }: { runs: Runs }) {
  const run = useDesk((desk) => desk.run);
  const failed = run?.status === 'running' ? [] : failedTogether(run?.sources ?? []);
  if (failed.length === 0 && runs.refusal === undefined) return null;
  return (
    <div className={classes.notes}>
      {runs.refusal && <ProblemNote explained={describeProblem(runs.refusal, 'window')} alert />}
      {run && failed.map((sources) => <Failed sources={sources} run={run} runs={runs} key={sources[0].source} />)}
    </div>
  );
}

type Sources = readonly [SourceState, ...SourceState[]];

/** What is read from GitHub fails with it, and is tried again with it. */
function failedTogether(sources: readonly SourceState[]): Sources[] {
  const failed = sources.filter(({ state }) => state === 'failed');
  const github = failed.find(({ source }) => source === 'github');
  const compatibility = failed.find(({ source }) => source === 'compatibility');
  if (github === undefined || compatibility === undefined) return failed.map((source): Sources => [source]);
  const others = failed.filter((source) => source !== github && source !== compatibility);
  return [[github, compatibility], ...others.map((source): Sources => [source])];
}

function Failed({ sources, run, runs }: { sources: Sources; run: RunState; runs: Runs }) {
  const [{ source, total }] = sources;
  const label = SOURCE_LABELS[source];
  const problem = run.problems.find((one) => one.source === source && one.problem.entry === undefined)?.problem;
  const explained = problem && describeProblem(problem, 'window');
  return (
    <ProblemNote
      explained={{
        happened: explained?.happened ?? `${label} did not answer.`,
        safe:
          total > 0
            ? `${formatCount(total, 'plugin')} keep their values.`
            : (explained?.safe ?? 'No value was changed.'),
        todo: explained?.todo ?? 'Try again in a minute.',
      }}
      actions={
        <Button
          size="small"
          icon="refresh"
          disabledReason={runs.cannotRunBecause}
          onClick={() =>
            runs.start(
              sources.map((one) => one.source),
              run.plugins,
            )
          }
        >
          Try {label} again
        </Button>
      }
    />
  );
}
