import { formatDay } from './format.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Of the Gregorian calendar, on average. */
const MONTH = 30.44 * DAY;
const YEAR = 365.25 * DAY;
/** From here on the day itself says more than its distance. */
const ABSOLUTE_FROM = 14 * DAY;

/**
 * When something was, seen from now.
 * @param form `long`: "just now", "3 h ago", then the day. `short`, for columns: 3 h, 2 d, 5 w, 4 mo, 2 y.
 * @returns For what is still to come "in 3 h"; an instant within a minute of now is now, since clocks differ.
 */
export function timeDistance(instant: Date, now: Date, form: 'long' | 'short' = 'long', day = formatDay): string {
  const distance = now.getTime() - instant.getTime();
  const length = Math.abs(distance);
  if (length < MINUTE) return form === 'long' ? 'just now' : 'now';
  if (form === 'short') return distance < 0 ? `in ${short(length)}` : short(length);
  if (length >= ABSOLUTE_FROM) return day(instant);
  return distance < 0 ? `in ${near(length)}` : `${near(length)} ago`;
}

function near(length: number): string {
  if (length < HOUR) return `${Math.floor(length / MINUTE)} min`;
  return length < DAY ? `${Math.floor(length / HOUR)} h` : `${Math.floor(length / DAY)} d`;
}

function short(length: number): string {
  if (length < ABSOLUTE_FROM) return near(length);
  if (length < 2 * MONTH) return `${Math.floor(length / (7 * DAY))} w`;
  // Twelve months of 30.44 days fall short of a year by rounding alone.
  return length < YEAR ? `${Math.min(11, Math.floor(length / MONTH))} mo` : `${Math.floor(length / YEAR)} y`;
}
