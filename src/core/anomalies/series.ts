/** One value of a number, on one day. */
export interface Point {
  /** `2026-11-24`, UTC. */
  day: string;
  value: number;
}

const DAY_MS = 86_400_000;
/** What is further back says nothing of how a number moves now. */
const MEMORY_DAYS = 90;
/** A level is where a number mostly was in these days. */
const LEVEL_DAYS = 28;
/** Fewer moves than this do not show how a number moves. */
const MOVES_NEEDED = 8;

/** @returns How many days `to` is after `from`; negative where it is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The day so many days before another. */
function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
}

/** What a series was before a day, as far as it counts for a rule. */
export function before(series: readonly Point[], day: string): Point[] {
  const oldest = dayBefore(day, MEMORY_DAYS);
  return series.filter((point) => point.day < day && point.day >= oldest);
}

/** The value in the middle of the last four weeks: a day's fault does not move it. Undefined where there is none. */
export function levelOf(series: readonly Point[], day: string): number | undefined {
  const oldest = dayBefore(day, LEVEL_DAYS);
  return median(series.filter((point) => point.day >= oldest).map(({ value }) => value));
}

/**
 * How much a number moves on a day in the middle of its own days, as a share of itself.
 * A move over several days counts by the root of their number, as that of a random walk does.
 * @returns Undefined where too few moves are known.
 */
export function typicalMove(series: readonly Point[]): number | undefined {
  const moves = series.slice(1).map((point, at) => {
    const last = series[at] ?? point;
    const ratio = Math.max(point.value, 1) / Math.max(last.value, 1);
    return Math.abs(Math.log(ratio)) / Math.sqrt(Math.max(daysBetween(last.day, point.day), 1));
  });
  const typical = moves.length < MOVES_NEEDED ? undefined : median(moves);
  return typical === undefined ? undefined : Math.expm1(typical);
}

/** Whether a number was that great four weeks ago already. */
export function wasLongAtLeast(series: readonly Point[], least: number, day: string): boolean {
  const then = dayBefore(day, LEVEL_DAYS);
  const value = series.findLast((point) => point.day <= then)?.value;
  return value !== undefined && value >= least;
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
