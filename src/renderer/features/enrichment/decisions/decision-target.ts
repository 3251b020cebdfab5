import type { Mark } from '../../../components/index.ts';
import { isDecidable, opensInstead, pluginPlan } from '../review/bulk.ts';
import type { PluginReview } from '../review/plugin-review.ts';
import { changesOf, focusedItem, type ReviewItem } from '../review/review-item.ts';
import { itemTarget, pluginTarget, type Target } from '../review/target.ts';

export type Verdict = 'accept' | 'reject' | 'undecided';

/** What keys act on now, and which of them can. */
export interface DecisionTarget extends Target {
  state: Mark['state'];
  /** What accepting and rejecting do instead, or why they cannot be done; undefined where they can. */
  opens: boolean;
  cannotAcceptBecause: string | undefined;
  cannotRejectBecause: string | undefined;
  cannotUndoBecause: string | undefined;
  /** A signal is seen, not accepted. */
  isSignal: boolean;
  /** Whether it can be published by itself. */
  canPublish: boolean;
  /** Of the plugin: how many changes ⇧A accepts, and how many stay. */
  whole: { accepts: number; stays: number } | undefined;
}

const NOTHING_DECIDED = 'Nothing is decided here yet';

/**
 * What keys act on in the list, and in the fields of a plugin.
 * @param id The item that is looked at; null is the first that waits.
 */
export function decisionTarget(plugin: PluginReview, pane: 'list' | 'fields', id: string | null): DecisionTarget {
  const plan = pluginPlan(plugin, 'accept');
  const whole = { accepts: plan.decisions.length, stays: plan.stays };
  const item = pane === 'fields' ? focusedItem(plugin.items, id) : undefined;
  if (item === undefined) {
    const isDecided =
      plugin.changes.some(({ decided }) => decided !== null) || plugin.signals.some(({ isSeen }) => isSeen);
    const opens = opensInstead(plugin);
    const canReject = pluginPlan(plugin, 'reject').decisions.length > 0;
    return {
      ...pluginTarget(plugin),
      state: plugin.mark.state,
      opens,
      cannotAcceptBecause: opens || whole.accepts > 0 ? undefined : 'Nothing of it is left to accept',
      cannotRejectBecause: opens || canReject ? undefined : 'Nothing of it can be rejected as a whole',
      cannotUndoBecause: isDecided ? undefined : NOTHING_DECIDED,
      isSignal: plugin.changes.length === 0,
      canPublish: false,
      whole,
    };
  }
  const changes = changesOf(item);
  const isDecided = item.kind === 'signal' ? item.signal.isSeen : changes.some(({ decided }) => decided !== null);
  return {
    ...itemTarget(plugin, item),
    state: item.mark.state,
    opens: false,
    cannotAcceptBecause: cannotDecide(item, 'accept'),
    cannotRejectBecause: cannotDecide(item, 'reject'),
    cannotUndoBecause: isDecided ? undefined : NOTHING_DECIDED,
    isSignal: item.kind === 'signal',
    canPublish: item.mark.state === 'accepted',
    whole,
  };
}

/** Why an item cannot be decided so; undefined where it can. */
export function cannotDecide(item: ReviewItem, verdict: Verdict): string | undefined {
  if (item.kind === 'signal') return verdict === 'reject' ? 'A signal has no value to reject' : undefined;
  if (item.changes.some(isDecidable)) return undefined;
  if (item.mark.state === 'site') return 'The registry’s own build computes it: it is not published from here';
  return 'Edited by hand: it is accepted as it is. Edit it again, or take the edit back, in its file';
}

/** Why no reason for a rejection is asked for: there is none, or it would not be kept. */
export function cannotGiveReason(target: DecisionTarget | undefined): string | undefined {
  if (target === undefined) return 'Nothing is chosen';
  return target.opens ? 'Decide it field by field' : target.cannotRejectBecause;
}
