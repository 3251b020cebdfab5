import { valueAt } from '../../shared/json.ts';
import type { Verdict } from '../anomalies/index.ts';
import { graver, judge, judgeWithoutHistory } from '../anomalies/index.ts';
import type { Observation } from '../cache/index.ts';
import type { Entry } from '../registry/index.ts';
import type { UsageWindow } from '../sources/usage/index.ts';
import { countsOf } from '../sources/usage/index.ts';
import type { EnrichmentContext } from './context.ts';

/** What the history of every entry says of an export's instances, and what is to be remembered of it. */
export function judgeUsage(
  usage: UsageWindow,
  { readable, profile, history, now }: Pick<EnrichmentContext, 'readable' | 'profile' | 'history' | 'now'>,
): { verdicts: Map<string, Verdict>; observations: Observation[] } {
  const day = (usage.evidence.generatedAt ?? new Date(now).toISOString()).slice(0, 10);
  const verdicts = new Map<string, Verdict>();
  const observations: Observation[] = [];
  for (const entry of readable) {
    const counts = countsOf(entry, usage, profile);
    if (counts === undefined || 'code' in counts) continue;
    const { instances, installEvents } = counts;
    const field = `stats.${usage.window}.instances`;
    observations.push(
      { entry: entry.path, field, day, value: instances },
      { entry: entry.path, field: `stats.${usage.window}.install_events`, day, value: installEvents },
    );
    const byHistory = judge(history.get(entry.path)?.get(field) ?? [], { day, value: instances });
    const verdict = graver(byRegistry(entry, field, instances), byHistory);
    if (verdict !== undefined) verdicts.set(entry.path, verdict);
  }
  return { verdicts, observations };
}

/** What was never accepted is alarming for as long, whatever the last days say. */
function byRegistry(entry: Entry, field: string, instances: number): Verdict | undefined {
  const committed = valueAt(entry.values, field.split('.'));
  return typeof committed === 'number' ? judgeWithoutHistory(committed, instances) : undefined;
}
