import type { Problem } from '../../shared/problems/index.ts';
import { isOlderExport, judgeTogether } from '../anomalies/index.ts';
import type { UsageWindow } from '../sources/usage/index.ts';
import { changesFromUsage, fetchExport, readExport } from '../sources/usage/index.ts';
import type { EnrichmentContext } from './context.ts';
import type { Outcome } from './outcome.ts';
import { addTo, emptyOutcome } from './outcome.ts';
import { judgeUsage } from './usage-verdicts.ts';

/** Gets both exports and compares each selected entry with them. An export that cannot be trusted is one problem. */
export async function runUsage(context: EnrichmentContext): Promise<Outcome> {
  const { plan, profile, selected, readable, signal, onRequest, onProgress, now } = context;
  const addresses = [
    ['week', plan.usageWeek, profile.usage.week],
    ['month', plan.usageMonth, profile.usage.month],
  ] as const;
  const exports = await Promise.all(
    addresses.map(async ([window, named, usual]): Promise<UsageWindow | Problem> => {
      const options = { signal, onRequest, isTrusted: named !== undefined };
      const fetched = await fetchExport(window, named ?? usual, options);
      return 'code' in fetched ? fetched : readExport(fetched, readable, profile.usage, now);
    }),
  );
  const outcome = emptyOutcome();
  for (const usage of exports) {
    addTo(outcome, 'code' in usage ? { problems: [usage] } : changesFromWindow(usage, context));
  }
  onProgress({ source: 'usage', done: selected.length, total: selected.length });
  return outcome;
}

/** What one export changes; nothing where it went back in time, or moved as a whole. */
function changesFromWindow(usage: UsageWindow, context: EnrichmentContext): Partial<Outcome> {
  const { address, generatedAt } = usage.evidence;
  const { window } = usage;
  const { profile, selected, knownExports } = context;
  const lastGeneratedAt = knownExports.get(window);
  if (generatedAt !== null && lastGeneratedAt !== undefined && isOlderExport(generatedAt, lastGeneratedAt)) {
    return { problems: [{ code: 'usage.export-older', window, address, generatedAt, lastGeneratedAt }] };
  }
  const { verdicts, observations } = judgeUsage(usage, context);
  const together = judgeTogether([...verdicts.values()]);
  if (together !== undefined) return { problems: [{ code: 'usage.export-moved', window, address, ...together }] };
  const parts = selected.map((entry) => changesFromUsage(entry, usage, profile, verdicts.get(entry.path)));
  return {
    changes: parts.flatMap(({ changes }) => changes),
    problems: parts.flatMap(({ problems }) => problems),
    observations,
    exports: new Map(generatedAt === null ? [] : [[window, generatedAt]]),
  };
}
