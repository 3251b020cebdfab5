import type { Committed } from '../../world/committed.ts';
import type { GeneratedEntry } from '../generated-entry.ts';
import { githubSeries } from './github-series.ts';
import { addedIn } from './plan.ts';
import { usageSeries } from './usage-series.ts';

/** What is committed of an entry in each week; nothing before the week after the one in which it was added. */
export function valuesByWeek(
  seed: number,
  entry: GeneratedEntry,
  place: number,
  dates: readonly Date[],
): (Committed | undefined)[] {
  const added = addedIn(place, dates.length);
  const first = added === 0 ? 0 : added + 1;
  const isExempt = entry.attributes?.includes('commercial') === true;
  const usage = isExempt ? undefined : usageSeries(seed, entry, place, { first, weeks: dates.length });
  const github = githubSeries(seed, entry, dates);
  return dates.map((_, week) =>
    week < first ? undefined : { usage: usage?.get(week) ?? {}, github: github[week] ?? {} },
  );
}
