import { random } from './random.ts';
import type { UsageCounts, UsageWindow } from './usage-counts.ts';
import { usageAWeekLater } from './usage-week.ts';
import type { WorldEntry } from './world-entry.ts';

/** A usage export as the statistics service publishes it. */
export interface UsageExport {
  _generated: string;
  /** By lower-cased id. */
  plugins: Record<string, UsageCounts>;
}

/** The export of one window: nearly all entries, and some plugins that no entry knows. */
export function usageExport(
  seed: number,
  entries: readonly WorldEntry[],
  window: UsageWindow,
  generatedAt: Date,
): UsageExport {
  const listed = entries.filter((entry) => isListed(seed, entry));
  const foreign = Array.from({ length: 5 + Math.ceil(entries.length / 10) }, (_, at) => `unlisted_demo_${at + 1}`);
  return {
    _generated: generatedAt.toISOString(),
    plugins: Object.fromEntries([
      ...listed.map((entry) => [entry.id.toLowerCase(), usageNow(seed, entry)[window]] as const),
      ...foreign.map((id) => [id, usageOf(seed, id)[window]] as const),
    ]),
  };
}

/** Whether the exports know the plugin: those of which nothing is committed, about 97 % of the time. */
export function isListed(seed: number, { id, committed }: WorldEntry): boolean {
  const { week, month } = committed?.usage ?? {};
  if (week ?? month) return [week, month].some((counts) => counts !== undefined && counts.instances > 0);
  return !random(seed, 'usage', id.toLowerCase(), 'listed').chance(0.03);
}

/** The counts of this week: one ordinary week after the committed ones, where there are such. */
function usageNow(seed: number, { id, committed }: WorldEntry): Record<UsageWindow, UsageCounts> {
  const week = committed?.usage.week ?? committed?.usage.month;
  const month = committed?.usage.month ?? week;
  if (!week || !month) return usageOf(seed, id);
  const draw = random(seed, 'usage', id.toLowerCase(), week.instances, month.instances, month.install_events);
  return usageAWeekLater({ week, month }, draw);
}

/** The counts of a plugin of which nothing is known; those of the month are never smaller. */
export function usageOf(seed: number, id: string): Record<UsageWindow, UsageCounts> {
  const draw = random(seed, 'usage', id.toLowerCase());
  const instances = draw.skewed(1, 20_000);
  const installs = draw.skewed(0, 1 + Math.ceil(instances / 4));
  const weekInstances = Math.round(instances * (0.6 + 0.38 * draw.next()));
  const weekInstalls = Math.round(installs * (0.1 + 0.3 * draw.next()));
  const versions = versionShares(draw);
  return {
    week: { instances: weekInstances, install_events: weekInstalls, versions: counted(versions, weekInstances) },
    month: { instances, install_events: installs, versions: counted(versions, instances) },
  };
}

function versionShares(draw: ReturnType<typeof random>): [version: string, share: number][] {
  const major = draw.int(0, 2);
  const minors = new Set(Array.from({ length: draw.int(1, 5) }, () => draw.int(0, 12)));
  const spelling = draw.pick(['.0', '.0', '.0', '.1', '']);
  return [...minors].sort((a, b) => a - b).map((minor) => [`${major}.${minor}${spelling}`, draw.next() + 0.05]);
}

function counted(
  shares: readonly (readonly [string, number])[],
  instances: number,
): Record<string, { instances: number }> {
  const whole = shares.reduce((sum, [, share]) => sum + share, 0);
  return Object.fromEntries(
    shares
      .map(([version, share]) => [version, { instances: Math.floor((instances * share) / whole) }] as const)
      .filter(([, count]) => count.instances > 0),
  );
}
