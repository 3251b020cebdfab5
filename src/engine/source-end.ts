import type { RunProblem, RunState, SourceState } from '../shared/contract/enrichment.ts';

/** GitHub answers nobody any more: neither for the numbers nor for the sources. */
const STOPPED: ReadonlySet<string> = new Set(['github.unauthorized', 'github.unreachable', 'github.rate-limited']);
/** A week's and a month's. */
const EXPORTS = 2;

/**
 * How a source ended: what nobody answered has failed, and is never called done.
 * @param source As it was seen last, with what it found until then.
 */
export function endOf(
  { source, state, changes }: SourceState,
  status: RunState['status'],
  problems: readonly RunProblem[],
): SourceState['state'] {
  if (status === 'cancelled' || status === 'failed') return state === 'done' ? 'done' : status;
  const ofAll = problems.filter(({ problem }) => problem.entry === undefined);
  const asksGitHub = source === 'github' || source === 'compatibility';
  const isStopped = asksGitHub && ofAll.some(({ problem }) => STOPPED.has(problem.code));
  const lost = ofAll.filter(({ problem }) => problem.code.startsWith('usage.export-')).length;
  if (isStopped) return changes === 0 ? 'failed' : 'partial';
  if (source === 'usage' && lost >= EXPORTS) return 'failed';
  return problems.some((problem) => problem.source === source) ? 'partial' : 'done';
}
