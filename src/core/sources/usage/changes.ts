import type { Change } from '../../../shared/change.ts';
import { SEVERITIES } from '../../../shared/change.ts';
import type { Json, JsonObject } from '../../../shared/json.ts';
import { isJsonObject, sameJson, valueAt } from '../../../shared/json.ts';
import type { Problem } from '../../../shared/problems/index.ts';
import type { Profile } from '../../../shared/profile.ts';
import type { Verdict } from '../../anomalies/index.ts';
import type { Counts } from './counts.ts';
import { NO_USAGE, readCounts } from './counts.ts';
import type { CountedEntry, UsageWindow } from './export.ts';
import { isExempt } from './export.ts';

const DAYS = { week: 7, month: 30 } as const;

/**
 * The changes that one usage export makes to one entry.
 * An export that cannot be trusted never gets here, so it can erase nothing.
 * @param verdict What the history of the entry's instances says of the export's.
 * @returns None for an exempt entry: its counts were manipulated. Zeros for a plugin that the export does not list.
 */
export function changesFromUsage(
  entry: CountedEntry,
  usage: UsageWindow,
  profile: Profile,
  verdict?: Verdict,
): { changes: Change[]; problems: Problem[] } {
  const counts = countsOf(entry, usage, profile);
  if (counts === undefined) return { changes: [], problems: [] };
  if ('code' in counts) return { changes: [], problems: [counts] };
  return { changes: changesOf(entry, usage, counts, profile, verdict), problems: [] };
}

/**
 * What an export says of one entry.
 * @returns Zeros for a plugin that the export does not list; undefined for an entry that gets no usage.
 */
export function countsOf(entry: CountedEntry, usage: UsageWindow, profile: Profile): Counts | Problem | undefined {
  if (isExempt(entry, profile.usage) || !isWritable(entry, usage) || isCountedTwice(entry)) return undefined;
  const listed = usage.plugins.get(entry.id.toLowerCase());
  const counts = listed === undefined ? NO_USAGE : readCounts(listed, profile.usage.maximumCount);
  if (!('field' in counts)) return counts;
  const problem = { code: 'usage.count-invalid', entry: entry.path, window: usage.window, ...counts } as const;
  return { ...problem, field: `stats.${usage.window}.${counts.field}` };
}

/** Two entries of one id would get the same counts, and be counted twice wherever plugins are summed or ranked. */
function isCountedTwice({ problems = [] }: CountedEntry): boolean {
  return problems.some(({ code }) => code === 'entry.duplicate-id');
}

function changesOf(
  entry: CountedEntry,
  usage: UsageWindow,
  counts: Counts,
  profile: Profile,
  verdict: Verdict | undefined,
): Change[] {
  const path = ['stats', usage.window];
  const instancesBefore = valueAt(entry.values, [...path, 'instances']);
  const hasCollapsed =
    typeof instancesBefore === 'number' && instancesBefore >= profile.usage.collapseFrom && counts.instances === 0;
  const severities = [hasCollapsed ? 'alarming' : 'routine', verdict?.severity];
  const severity = SEVERITIES.find((one) => severities.includes(one)) ?? 'routine';
  const isListed = usage.plugins.has(entry.id.toLowerCase());
  const history =
    verdict === undefined || verdict.severity === 'routine' ? '' : `; instances: ${verdict.kind}, ${verdict.words}`;
  const fields: [string, Json | undefined, string][] = [
    ['instances', counts.instances, 'instances'],
    ['install_events', counts.installEvents, 'installs'],
    ['versions', counts.versions, 'versions'],
  ];
  return fields.flatMap(([key, after, noun]): Change[] => {
    const before = valueAt(entry.values, [...path, key]);
    if (sameJson(before, after)) return [];
    const reason = hasCollapsed
      ? `${noun} in ${DAYS[usage.window]} days: all ${instancesBefore} instances are gone at once${isListed ? '' : '; the export does not list the plugin'}`
      : `${reasonOf(before, after, `${noun} in ${DAYS[usage.window]} days`, isListed)}${history}`;
    return [
      {
        entry: entry.path,
        file: entry.path,
        field: [...path, key].join('.'),
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
        source: 'usage',
        severity,
        reason,
        evidence: usage.evidence,
      },
    ];
  });
}

function reasonOf(before: Json | undefined, after: Json | undefined, noun: string, isListed: boolean): string {
  if (!isListed) return `${noun}: the export does not list the plugin`;
  if (before === undefined) return `${noun}: first value`;
  if (after === undefined) return `${noun}: the export no longer lists them`;
  if (typeof before === 'number' && typeof after === 'number') return `${noun}: ${signed(after - before)}`;
  return isJsonObject(before) && isJsonObject(after) ? `${noun}: ${movedKeys(before, after)} moved` : `${noun}: moved`;
}

function signed(delta: number): string {
  return delta < 0 ? `−${-delta}` : `+${delta}`;
}

function movedKeys(before: JsonObject, after: JsonObject): number {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !sameJson(valueAt(before, [key]), valueAt(after, [key]))).length;
}

/** Whether the front matter has room for the counts: `stats` of another kind was reported when the entry was read. */
function isWritable({ values }: CountedEntry, { window }: UsageWindow): boolean {
  return [valueAt(values, ['stats']), valueAt(values, ['stats', window])].every(
    (value) => value === undefined || value === null || isJsonObject(value),
  );
}
