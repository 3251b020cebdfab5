/** A YAML date or timestamp (YAML 1.1, "Timestamp"), its offset also without a colon: `2023-02-18 06:58:56 +0000`. */
const TIMESTAMP =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(\.\d*)?(?:[ \t]*(?:[Zz]|([-+])(\d\d?)(?::?(\d\d))?))?)?$/;

const MINUTE_MS = 60_000;

/**
 * The instant that a date or timestamp means, in milliseconds since 1970; without an offset in UTC, without a time at
 * midnight.
 * @returns Undefined for what is none, the 30th of February included.
 */
export function instantOf(text: string): number | undefined {
  const match = TIMESTAMP.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
  const [sign = '+', offsetHours = '0', offsetMinutes = '0'] = match.slice(8);
  const date = [year, month, day].map((part, at) => part.padStart(at === 0 ? 4 : 2, '0')).join('-');
  const midnight = Date.parse(`${date}T00:00:00Z`);
  // A day that a month does not have would be one of the next month.
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(date)) return undefined;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59 || Number(offsetMinutes) > 59)
    return undefined;
  const time = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS + Number(`${seconds}${fraction}`) * 1_000;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * MINUTE_MS;
  return midnight + time - (sign === '-' ? -offset : offset);
}
