import { SEVERITIES, type Severity } from '../../../../shared/change.ts';
import type { PluginReview } from './plugin-review.ts';

/** Where a plugin stands: its group, and in it those with a change before those with a signal alone. */
interface Place {
  group: Severity;
  isSignalOnly: boolean;
}

/** Where each plugin stands, in the order in which they came. */
export interface Placement {
  /** Another run places anew. */
  run: string | null;
  places: ReadonlyMap<string, Place>;
}

export const NOWHERE: Placement = { run: null, places: new Map() };

const byTitle = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/**
 * Where plugins stand. One that is placed stays where it is while it is decided, and moves only up, when something graver
 * was found; what is new comes last in its place, ordered by title.
 * @returns `before` itself where nothing is new.
 */
export function placed(before: Placement, run: string | null, reviews: Iterable<PluginReview>): Placement {
  const places = before.run === run ? before.places : NOWHERE.places;
  const coming: PluginReview[] = [];
  for (const review of reviews) {
    const place = places.get(review.entry);
    if (place === undefined || rankOf(placeOf(review)) < rankOf(place)) coming.push(review);
  }
  if (coming.length === 0 && before.run === run) return before;
  const after = new Map(places);
  coming.sort((a, b) => byTitle.compare(a.title, b.title) || (a.entry < b.entry ? -1 : 1));
  for (const review of coming) {
    // Taken out first: set again, it would keep its old place in the order.
    after.delete(review.entry);
    after.set(review.entry, placeOf(review));
  }
  return { run, places: after };
}

function placeOf({ gravest, isSignalOnly }: PluginReview): Place {
  return { group: gravest, isSignalOnly };
}

function rankOf({ group, isSignalOnly }: Place): number {
  return SEVERITIES.indexOf(group) * 2 + (isSignalOnly ? 1 : 0);
}
