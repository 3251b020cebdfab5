import type { PastRun } from '../../core/cache/index.ts';
import type { RunState, SourceState } from '../../shared/contract/enrichment.ts';

/** The last run as it is shown after a restart; of one that was cut off it is not known how far each source came. */
export function runOf(past: PastRun | undefined, entries: number): RunState | null {
  if (past === undefined) return null;
  const { id, state, startedAt, endedAt, plan, problems, came } = past;
  const total = plan.plugins.length > 0 ? plan.plugins.length : entries;
  const unknown = plan.sources.map((source): SourceState => {
    const own = problems.filter((problem) => problem.source === source).length;
    const isDone = state === 'done' || state === 'incomplete';
    return {
      source,
      state: isDone ? (own > 0 ? 'partial' : 'done') : state,
      done: isDone ? total : 0,
      total,
      changes: 0,
      problems: own,
    };
  });
  return {
    runId: `past-${id}`,
    status: state,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt === null ? null : endedAt.toISOString(),
    plugins: plan.plugins,
    sources: came?.sources ?? unknown,
    requests: came?.requests ?? { graphql: 0, rest: 0, usage: 0 },
    pausedUntil: null,
    problems,
    resumes: null,
  };
}
