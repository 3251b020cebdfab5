import type { Problem } from '../../shared/problem.ts';
import type { UsageWindow } from '../sources/usage/index.ts';
import { changesFromUsage, fetchExport, readExport } from '../sources/usage/index.ts';
import type { EnrichmentContext } from './context.ts';
import type { Outcome } from './outcome.ts';
import { addTo, emptyOutcome } from './outcome.ts';

/** Gets both exports and compares each selected entry with them. An export that cannot be trusted is one problem. */
export async function runUsage(context: EnrichmentContext): Promise<Outcome> {
  const { plan, profile, selected, readable, signal, onRequest, onProgress, now } = context;
  const addresses = [
    ['week', plan.usageWeek ?? profile.usage.week],
    ['month', plan.usageMonth ?? profile.usage.month],
  ] as const;
  const exports = await Promise.all(
    addresses.map(async ([window, address]): Promise<UsageWindow | Problem> => {
      const fetched = await fetchExport(window, address, { signal, onRequest });
      return 'code' in fetched ? fetched : readExport(fetched, readable, profile.usage, now);
    }),
  );
  const outcome = emptyOutcome();
  for (const usage of exports) {
    if ('code' in usage) addTo(outcome, { problems: [usage] });
    else for (const entry of selected) addTo(outcome, changesFromUsage(entry, usage, profile));
  }
  onProgress({ source: 'usage', done: selected.length, total: selected.length });
  return outcome;
}
