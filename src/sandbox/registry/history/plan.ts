import { LAST_ENRICHED } from '../earlier-enrichment.ts';
import type { GeneratedEntry } from '../generated-entry.ts';

export interface HistoryOptions {
  /** How many commits there are, one a week. */
  weeks: number;
  /** The day of the last one; a fixed day where absent, so that one seed gives the same history on any day. */
  until?: Date;
}

const DAY_MS = 86_400_000;

/** By place in sixty: when in the history the entry was added, as a share of it. The last one was added just now. */
const ADDED: ReadonlyMap<number, number> = new Map([
  [9, 0.15],
  [21, 0.4],
  [36, 0.55],
  [45, 0.7],
  [52, 0.85],
  [27, 1],
]);

interface HandEdit {
  /** When in the history somebody made it, as a share of it. */
  share: number;
  /** What the entry said before. */
  before: (entry: GeneratedEntry) => Partial<GeneratedEntry>;
}

/** By place in sixty: the entries that somebody edited by hand. */
const HAND_EDITS: ReadonlyMap<number, HandEdit> = new Map<number, HandEdit>([
  [0, { share: 0.3, before: ({ title }) => ({ description: `${title} looks after your printer` }) }],
  [10, { share: 0.5, before: ({ tags }) => ({ tags: tags.slice(0, 1) }) }],
  [11, { share: 0.6, before: () => ({ disabled: undefined }) }],
  [12, { share: 0.75, before: () => ({ octoprint: ['1.2.0'] }) }],
  [13, { share: 0.9, before: () => ({ abandoned: undefined }) }],
  [17, { share: 0.8, before: () => ({ adoption: undefined }) }],
  [23, { share: 0.45, before: () => ({ abandoned: undefined }) }],
]);

/** The days of the commits, the oldest first. */
export function commitDates({ weeks, until = LAST_ENRICHED }: HistoryOptions): Date[] {
  const last = Math.floor(until.getTime() / DAY_MS) * DAY_MS;
  return Array.from({ length: weeks }, (_, week) => new Date(last - (weeks - 1 - week) * 7 * DAY_MS));
}

/** The week at this share of a history, never its first unless that is its only one. */
export function weekAt(share: number, weeks: number): number {
  return Math.min(weeks - 1, Math.max(1, Math.round(share * (weeks - 1))));
}

/** The week in which the entry at this place was added: 0 for those that were there from the beginning. */
export function addedIn(place: number, weeks: number): number {
  const share = ADDED.get(place % 60);
  return share === undefined ? 0 : weekAt(share, weeks);
}

/** The week in which somebody edited the entry at this place by hand; `undefined` where nobody did. */
export function editedIn(place: number, weeks: number): number | undefined {
  const edit = HAND_EDITS.get(place % 60);
  return edit && weekAt(edit.share, weeks);
}

/** What an entry said in one week; `undefined` before it was added. */
export function entryAt(
  entry: GeneratedEntry,
  place: number,
  week: number,
  dates: readonly Date[],
): GeneratedEntry | undefined {
  const added = addedIn(place, dates.length);
  if (week < added) return undefined;
  const edited = editedIn(place, dates.length) ?? 0;
  const before = week < edited ? HAND_EDITS.get(place % 60)?.before(entry) : undefined;
  return { ...entry, ...before, date: registeredOn(entry.date, added, dates) };
}

function registeredOn(date: string, added: number, dates: readonly Date[]): string {
  const [first = LAST_ENRICHED] = dates;
  const day = (dates[added] ?? first).toISOString().slice(0, 10);
  if (added > 0) return day;
  // Nothing was registered after the history began.
  return date < day ? date : `${first.getUTCFullYear() - 1}${date.slice(4)}`;
}
