import type { RunState, SourceState } from '../../shared/contract/enrichment.ts';

const ENDED: readonly SourceState['state'][] = ['done', 'partial', 'failed', 'cancelled'];

/** How far a run is, 0 to 1: each source counts alike, so that one that has not begun takes nothing away. */
export function runShare({ sources }: Pick<RunState, 'sources'>): number {
  if (sources.length === 0) return 0;
  const shares = sources.map(({ state, done, total }) => (ENDED.includes(state) ? 1 : total > 0 ? done / total : 0));
  return Math.min(1, shares.reduce((sum, share) => sum + share, 0) / sources.length);
}

/** How many changes a run has found so far. */
export function changesFound({ sources }: Pick<RunState, 'sources'>): number {
  return sources.reduce((sum, { changes }) => sum + changes, 0);
}
