import { random } from '../../world/random.ts';
import { scaledCounts, type UsageCounts, type UsageWindow } from '../../world/usage-counts.ts';
import { isListed, usageOf } from '../../world/usage.ts';
import { usageAWeekLater } from '../../world/usage-week.ts';
import { PLANTED } from '../cases.ts';
import type { GeneratedEntry } from '../generated-entry.ts';
import { weekAt } from './plan.ts';

type Windows = Record<UsageWindow, UsageCounts>;

/** What a launch multiplies the counts by, week after week. */
const LAUNCH = [3.1, 2.2, 1.7, 1.4, 1.25, 1.15, 1.1, 1.06];
// Both have been seen in real exports: a fall that was gone with the next export, and one that stayed.
const DIP = 1 - 0.159;
const LEVEL_SHIFT = 1 - 0.139;
const DIP_AT = 0.6;
const LEVEL_SHIFT_AT = 0.35;
/** A shorter history has no room for them. */
const PLANTED_FROM_WEEKS = 4;

/** The committed counts by week, from the first week on that has any: one ordinary week after the other. */
export function usageSeries(
  seed: number,
  entry: GeneratedEntry,
  place: number,
  span: { first: number; weeks: number },
) {
  const { first, weeks } = span;
  const series = new Map<number, Windows>();
  const isPlanted = [PLANTED.dip, PLANTED.levelShift, PLANTED['usage-collapse']].some((at) => at === place);
  if (!isPlanted && !isListed(seed, entry)) {
    for (let week = first; week < weeks; week++) series.set(week, UNLISTED);
    return series;
  }
  const special = weeks < PLANTED_FROM_WEEKS ? undefined : place;
  let counts = startOf(seed, entry, isPlanted, first > 0);
  for (let week = first; week < weeks; week++) {
    if (special === PLANTED.dip && week === weekAt(DIP_AT, weeks)) {
      series.set(week, scaledWindows(counts, DIP));
      continue;
    }
    if (special === PLANTED.levelShift && week === weekAt(LEVEL_SHIFT_AT, weeks)) {
      counts = scaledWindows(counts, LEVEL_SHIFT);
    } else if (week > first) {
      const growth = first > 0 ? LAUNCH[week - first - 1] : undefined;
      counts = usageAWeekLater(counts, random(seed, 'history', entry.id, week), growth);
    }
    series.set(week, counts);
  }
  return series;
}

const UNLISTED: Windows = {
  week: { instances: 0, install_events: 0 },
  month: { instances: 0, install_events: 0 },
};

/** What a plugin's counts begin with: few for one that was just registered, enough for one that something happens to. */
function startOf(seed: number, { id }: GeneratedEntry, isPlanted: boolean, isNew: boolean): Windows {
  const counts = usageOf(seed, id);
  const draw = random(seed, 'level', id);
  const level = isPlanted ? draw.int(900, 4_000) : isNew ? draw.int(4, 25) : counts.month.instances;
  return scaledWindows(counts, level / counts.month.instances);
}

function scaledWindows({ week, month }: Windows, factor: number): Windows {
  return { week: scaledCounts(week, factor), month: scaledCounts(month, factor) };
}
