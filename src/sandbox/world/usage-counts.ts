export interface UsageCounts {
  instances: number;
  install_events: number;
  /** Instances by version; absent where nobody said. */
  versions?: Record<string, { instances: number }>;
}
export type UsageWindow = 'week' | 'month';

/** The same plugin with other counts: its versions keep their shares, and are never more than its instances. */
export function withCounts(before: UsageCounts, instances: number, installs: number): UsageCounts {
  const counts = { instances, install_events: installs };
  if (before.versions === undefined) return counts;
  const factor = before.instances === 0 ? 0 : instances / before.instances;
  const versions = Object.entries(before.versions).map(
    ([version, count]) => [version, Math.round(count.instances * factor)] as const,
  );
  let tooMany = versions.reduce((sum, [, count]) => sum + count, 0) - instances;
  const fitted = versions.map(([version, count]) => {
    const less = Math.max(0, Math.min(tooMany, count));
    tooMany -= less;
    return [version, { instances: count - less }] as const;
  });
  return { ...counts, versions: Object.fromEntries(fitted.filter(([, count]) => count.instances > 0)) };
}

/** All counts of a plugin times a factor. */
export function scaledCounts(counts: UsageCounts, factor: number): UsageCounts {
  return withCounts(counts, Math.round(counts.instances * factor), Math.round(counts.install_events * factor));
}
