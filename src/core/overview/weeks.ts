import type { Series } from '../cache/index.ts';

const WEEK_MS = 7 * 86_400_000;

/**
 * What a number was in each of the last weeks that it is known for, the oldest first: the last value of each.
 * @param weeks How many, at most.
 * @param now Milliseconds since 1970.
 */
export function weeklyValues(series: Series, weeks: number, now: number): number[] {
  const byWeek = new Map<number, number>();
  for (const { day, value } of series) {
    const age = Math.floor((now - Date.parse(day)) / WEEK_MS);
    if (age < weeks) byWeek.set(age, value);
  }
  return [...byWeek].sort(([a], [b]) => b - a).map(([, value]) => value);
}
