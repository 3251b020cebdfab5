import { SEVERITIES, type Severity } from '../../../../shared/change.ts';
import { leftPlan, type BulkPlan } from './bulk.ts';
import type { Placement } from './placement.ts';
import type { PluginReview } from './plugin-review.ts';

/** A row of the list: the head of a group, with what may be decided together in it, or a plugin in it. */
export type ListRow =
  | { kind: 'head'; group: Severity; plugins: number; left: (BulkPlan & { plugins: number }) | null }
  | { kind: 'plugin'; group: Severity; review: PluginReview };

export interface ReviewList {
  rows: readonly ListRow[];
  /** Where each plugin stands in `rows`, by entry. */
  at: ReadonlyMap<string, number>;
  /** The plugins in the order of the rows. */
  plugins: readonly PluginReview[];
}

/**
 * The rows of the list: groups from the gravest on, each with its plugins in the order in which they came.
 * @param shown What search and filters leave, by entry.
 */
export function reviewList(placement: Placement, shown: ReadonlyMap<string, PluginReview>): ReviewList {
  const groups: Record<Severity, PluginReview[]> = { alarming: [], notable: [], routine: [] };
  const last: typeof groups = { alarming: [], notable: [], routine: [] };
  for (const [entry, { group, isSignalOnly }] of placement.places) {
    const review = shown.get(entry);
    if (review !== undefined) (isSignalOnly ? last : groups)[group].push(review);
  }
  for (const group of SEVERITIES) groups[group].push(...last[group]);
  const rows: ListRow[] = [];
  const at = new Map<string, number>();
  for (const group of SEVERITIES) {
    const reviews = groups[group];
    if (reviews.length === 0) continue;
    rows.push({ kind: 'head', group, plugins: reviews.length, left: group === 'notable' ? leftPlan(reviews) : null });
    for (const review of reviews) {
      at.set(review.entry, rows.length);
      rows.push({ kind: 'plugin', group, review });
    }
  }
  return { rows, at, plugins: SEVERITIES.flatMap((group) => groups[group]) };
}

/** Which plugin of the list one is, from 1; undefined where it is not in it. */
export function numberOf({ at, plugins }: ReviewList, entry: string): number | undefined {
  const row = at.get(entry);
  // So many heads of groups stand above it.
  const heads = SEVERITIES.findIndex((_, above) => row !== undefined && plugins[row - above - 1]?.entry === entry) + 1;
  return row === undefined || heads === 0 ? undefined : row - heads + 1;
}

/** The plugin `step` places on, over the heads; undefined at the ends. From nowhere it is the first. */
export function pluginAfter(list: ReviewList, entry: string | null, step: 1 | -1): PluginReview | undefined {
  const from = entry === null ? undefined : list.at.get(entry);
  if (from === undefined) return list.plugins[0];
  for (let at = from + step; at >= 0 && at < list.rows.length; at += step) {
    const row = list.rows[at];
    if (row?.kind === 'plugin') return row.review;
  }
  return undefined;
}
