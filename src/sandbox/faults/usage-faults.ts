import { scaledCounts } from '../world/usage-counts.ts';
import type { UsageExport } from '../world/usage.ts';
import type { ActiveFaults } from './active-faults.ts';

/** The export with the counts that the faults make of it. */
export function faultyUsage(faults: ActiveFaults, usage: UsageExport): UsageExport {
  const counts = Object.entries(usage.plugins).map(([id, before]) => {
    const factor = factorOf(faults, id);
    return [id, factor === 1 ? before : scaledCounts(before, factor)] as const;
  });
  return { ...usage, plugins: Object.fromEntries(counts) };
}

function factorOf(faults: ActiveFaults, id: string): number {
  if (faults.has('usage-collapse', id)) return 0;
  return (
    (faults.has('usage-glitch', id) ? 0.84 : 1) *
    (faults.has('usage-leap', id) ? 10 : 1) *
    (faults.has('usage-all-fall') ? 0.7 : 1)
  );
}
