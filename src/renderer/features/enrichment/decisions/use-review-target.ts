import { useView } from '../../../navigation/index.ts';
import { opensInstead, pluginPlan } from '../review/bulk.ts';
import { changesOf, focusedItem } from '../review/review-item.ts';
import { useReviewView } from '../review/review-view.ts';
import { itemTarget, pluginTarget, type Target } from '../review/target.ts';
import type { Review } from '../review/use-review.ts';
import { cannotDecide } from './review-actions.ts';

/** What keys act on now, and which of them can. */
export interface DecisionTarget extends Target {
  standing: 'accepted' | 'rejected' | 'undecided' | 'mixed';
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

export function useReviewTarget({ shown }: Review): DecisionTarget | undefined {
  const entry = useView((view) => view.plugin);
  const pane = useReviewView((view) => view.pane);
  const id = useReviewView((view) => view.item);
  const plugin = entry === null ? undefined : shown.get(entry);
  if (plugin === undefined) return undefined;
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
      standing: plugin.standing,
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
    standing: item.standing,
    opens: false,
    cannotAcceptBecause: cannotDecide(item, 'accept'),
    cannotRejectBecause: cannotDecide(item, 'reject'),
    cannotUndoBecause: isDecided ? undefined : NOTHING_DECIDED,
    isSignal: item.kind === 'signal',
    canPublish: item.kind === 'field' && item.standing === 'accepted',
    whole,
  };
}
