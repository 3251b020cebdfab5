import type { ChangeSource } from '../../../../shared/change.ts';
import type { ReviewChange, ReviewSignal } from '../../../../shared/contract/changes.ts';
import { SIGNAL_WORDS } from '../../../../shared/signal.ts';
import type { Standing } from '../../../../shared/standing.ts';
import { fieldLabel } from './field-words.ts';
import { restricted, type PluginReview } from './plugin-review.ts';

/** Which changes are looked at. Null: all of them. */
export interface Filter {
  source: ChangeSource | null;
  /** A field by its label. */
  kind: string | null;
  standing: StandingFilter | null;
}

interface StandingFilter {
  wanted: Standing;
  /** Keys of what stood so when the filter was set: a decided row stays where it is. */
  stood: ReadonlySet<string>;
}

export const NO_FILTER: Filter = { source: null, kind: null, standing: null };

export function isFiltering({ source, kind, standing }: Filter): boolean {
  return source !== null || kind !== null || standing !== null;
}

/** A filter by standing, as of now. */
export function standingFilter(wanted: Standing, reviews: Iterable<PluginReview>): StandingFilter {
  const stood = new Set<string>();
  for (const { changes, signals } of reviews) {
    for (const change of changes) if (change.standing === wanted) stood.add(changeKey(change));
    for (const signal of signals) if (signalStanding(signal) === wanted) stood.add(signalKey(signal));
  }
  return { wanted, stood };
}

/** A plugin with what the filter leaves of it; undefined where that is nothing. */
export function filtered(review: PluginReview, filter: Filter): PluginReview | undefined {
  if (!isFiltering(filter)) return review;
  const changes = review.changes.filter((change) => matches(change, filter));
  const signals = review.signals.filter((signal) => matchesSignal(signal, filter));
  if (changes.length === 0 && signals.length === 0) return undefined;
  const isWhole = changes.length === review.changes.length && signals.length === review.signals.length;
  return isWhole ? review : restricted(review, { changes, signals });
}

function matches(change: ReviewChange, { source, kind, standing }: Filter): boolean {
  if (source !== null && change.source !== source) return false;
  if (kind !== null && fieldLabel(change) !== kind) return false;
  return standing === null || change.standing === standing.wanted || standing.stood.has(changeKey(change));
}

/** Signals are GitHub's, and about no field. */
function matchesSignal(signal: ReviewSignal, { source, kind, standing }: Filter): boolean {
  if (kind !== null || (source !== null && source !== 'github')) return false;
  return standing === null || signalStanding(signal) === standing.wanted || standing.stood.has(signalKey(signal));
}

/** Whether a plugin is found by a text: by its title or file, by a field, by a reason. */
export function isFound(review: PluginReview, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const has = (words: string): boolean => words.toLowerCase().includes(wanted);
  return (
    has(review.title) ||
    has(review.entry) ||
    review.changes.some((change) => has(fieldLabel(change)) || has(change.field) || has(change.reason)) ||
    review.signals.some(({ code, reason }) => has(SIGNAL_WORDS[code]) || has(reason))
  );
}

const SOURCE_ORDER: readonly ChangeSource[] = ['usage', 'github', 'compatibility', 'notices', 'overlays', 'hand'];

/** How many plugins have a change of each source, in the order of the sources; without those that none has. */
export function sourceCounts(reviews: Iterable<PluginReview>): ReadonlyMap<ChangeSource, number> {
  const counts = new Map<ChangeSource, number>();
  for (const { sources } of reviews) {
    for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return new Map(
    SOURCE_ORDER.map((source) => [source, counts.get(source) ?? 0] as const).filter(([, count]) => count > 0),
  );
}

/** How many plugins have a change of each field, by its label; the most frequent first. */
export function kindCounts(reviews: Iterable<PluginReview>): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  for (const { changes } of reviews) {
    for (const kind of new Set(changes.map(fieldLabel))) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return new Map([...kinds].sort(([a, some], [b, more]) => more - some || a.localeCompare(b)));
}

function changeKey({ entry, file, field }: ReviewChange): string {
  return `${entry}\n${file}\n${field}`;
}

function signalKey({ entry, code }: ReviewSignal): string {
  return `${entry}\n${code}`;
}

function signalStanding({ isSeen }: ReviewSignal): Standing {
  return isSeen ? 'accepted' : 'undecided';
}
