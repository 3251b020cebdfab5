import { SEVERITIES } from '../../../../shared/change.ts';
import type { PluginReview } from './plugin-review.ts';
import { isUndecided, type ReviewItem } from './review-item.ts';

export interface Place {
  entry: string;
  item: string;
}

/**
 * The next item without a decision, alarming ones first: after where one is, then from the start.
 * @param from Null in the list: the plugin's own first one counts, too.
 * @returns Undefined where everything is decided.
 */
export function nextUndecided(
  plugins: readonly PluginReview[],
  from: { entry: string | null; item: string | null },
): Place | undefined {
  const severity = SEVERITIES.find((one) => plugins.some(({ undecided }) => undecided[one] > 0));
  if (severity === undefined) return undefined;
  const isWanted = (item: ReviewItem): boolean => isUndecided(item) && item.severity === severity;
  const start = Math.max(
    0,
    plugins.findIndex(({ entry }) => entry === from.entry),
  );
  // Once around, and the first plugin again: for what stands in it before where one is.
  for (let step = 0; step <= plugins.length; step += 1) {
    const review = plugins[(start + step) % plugins.length];
    if (review === undefined || review.undecided[severity] === 0) continue;
    const isStart = step === 0 && review.entry === from.entry && from.item !== null;
    const after = isStart ? review.items.findIndex(({ id }) => id === from.item) + 1 : 0;
    const item = review.items.slice(after).find(isWanted);
    if (item !== undefined) return { entry: review.entry, item: item.id };
  }
  return undefined;
}

/** Where the focus goes in a plugin after one of its items was decided: to what is undecided, else on among the routine ones. */
export function itemAfterDecision(items: readonly ReviewItem[], id: string): ReviewItem | undefined {
  const at = items.findIndex((item) => item.id === id);
  const around = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))];
  const open = around.find(isUndecided);
  return open ?? (items[at]?.severity === 'routine' ? items[at + 1] : undefined) ?? items[at];
}

/** The item `step` places on; the same one at the ends. */
export function itemAfter(items: readonly ReviewItem[], id: string | undefined, step: 1 | -1): ReviewItem | undefined {
  const at = items.findIndex((item) => item.id === id);
  return items[Math.min(items.length - 1, Math.max(0, at + step))];
}
