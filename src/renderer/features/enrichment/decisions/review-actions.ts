import { useMemo } from 'react';
import { announce, formatCount } from '../../../components/index.ts';
import { go, lookAt, useView } from '../../../navigation/index.ts';
import { decisionsOf, leftPlan, opensInstead, pluginPlan, undoPlan } from '../review/bulk.ts';
import { itemAfter, itemAfterDecision, nextUndecided } from '../review/next-undecided.ts';
import type { PluginReview } from '../review/plugin-review.ts';
import { changesOf, focusedItem, isGrave, isUndecided, type ReviewItem } from '../review/review-item.ts';
import { pluginAfter, type ReviewList } from '../review/review-list.ts';
import { focusOn, unfold, useReviewView } from '../review/review-view.ts';
import type { Review } from '../review/use-review.ts';
import { evidenceOf } from '../fields/evidence-notes.ts';
import { useOpenEvidence } from '../fields/open-evidence.ts';
import { cannotDecide, decisionTarget, type DecisionTarget, type Verdict } from './decision-target.ts';
import { refusalKey, useDecide, type Decision } from './use-decide.ts';

/** What keys and buttons do; each view of the screen does it in its own way. */
export interface ReviewActions {
  /** What they would decide now. */
  target: () => DecisionTarget | undefined;
  move: (step: 1 | -1) => void;
  movePlugin: (step: 1 | -1) => void;
  next: () => void;
  enter: () => void;
  back: () => void;
  decide: (verdict: Verdict, why?: string | null) => void;
  acceptPlugin: () => void;
  acceptLeft: () => void;
  showEvidence: () => void;
  editByHand: () => void;
  publishOnly: () => void;
}

const DONE: Readonly<Record<Verdict, string>> = {
  accept: 'accepted',
  reject: 'rejected',
  undecided: 'is undecided again',
};

/** What keys do in the list and in the fields: they act on what has the focus. */
export function useReviewActions({ shown, list }: Review): ReviewActions {
  const decide = useDecide();
  const openEvidence = useOpenEvidence();
  return useMemo(() => {
    const selected = (): PluginReview | undefined => shown.get(useView.getState().plugin ?? '');
    const focused = (): ReviewItem | undefined => {
      const plugin = selected();
      return plugin && focusedItem(plugin.items, useReviewView.getState().item);
    };
    const isInFields = (): boolean => useReviewView.getState().pane === 'fields';
    const lookAtPlugin = (plugin: PluginReview | undefined): void => {
      if (plugin === undefined) return;
      lookAt(plugin.entry);
      focusOn(useReviewView.getState().pane, null);
    };
    const open = (plugin: PluginReview, item = focusedItem(plugin.items, null)): void => {
      lookAt(plugin.entry);
      focusOn('fields', item?.id ?? null);
    };
    const decideOrSay = (plugin: PluginReview, decision: Decision): void => {
      if (decision.decisions.length > 0) decide(decision);
      else announce(`Nothing of ${plugin.title} is left to decide at once`);
    };
    const decidePlugin = (plugin: PluginReview, verdict: Verdict, why: string | null): void => {
      if (verdict !== 'undecided' && opensInstead(plugin)) {
        open(
          plugin,
          plugin.items.find((item) => isUndecided(item) && isGrave(item)),
        );
        announce(`${plugin.title} is open: it has a change that is decided by itself`);
        return;
      }
      decideOrSay(plugin, pluginDecision(plugin, verdict, why));
      lookAtPlugin(pluginAfter(list, plugin.entry, 1));
    };
    const decideItem = (plugin: PluginReview, item: ReviewItem, verdict: Verdict, why: string | null): void => {
      const decision = itemDecision(plugin, item, verdict, why);
      if (decision.decisions.length === 0) {
        announce(cannotDecide(item, verdict) ?? '');
        return;
      }
      decide(decision);
      focusOn('fields', itemAfterDecision(plugin.items, item.id)?.id ?? null);
    };
    return {
      target() {
        const { pane, item } = useReviewView.getState();
        const plugin = selected();
        return plugin && decisionTarget(plugin, pane, item);
      },
      move(step) {
        const plugin = selected();
        if (!isInFields() || plugin === undefined) lookAtPlugin(pluginAfter(list, plugin?.entry ?? null, step));
        else focusOn('fields', itemAfter(plugin.items, focused()?.id, step)?.id ?? null);
      },
      movePlugin: (step) => lookAtPlugin(pluginAfter(list, selected()?.entry ?? null, step)),
      next() {
        const item = isInFields() ? (focused()?.id ?? null) : null;
        const place = nextUndecided(list.plugins, { entry: selected()?.entry ?? null, item });
        if (place === undefined) {
          announce('Everything is decided');
          return;
        }
        lookAt(place.entry);
        focusOn('fields', place.item);
      },
      enter() {
        const plugin = selected();
        const item = focused();
        if (plugin === undefined || item === undefined) return;
        if (!isInFields()) open(plugin, item);
        else if (item.severity === 'routine') unfold(item.id, !useReviewView.getState().unfolded.has(item.id));
      },
      back: () => focusOn('list'),
      decide(verdict, why = null) {
        const plugin = selected();
        const item = focused();
        if (plugin === undefined || item === undefined) return;
        if (isInFields()) decideItem(plugin, item, verdict, why);
        else decidePlugin(plugin, verdict, why);
      },
      acceptPlugin() {
        const plugin = selected();
        if (plugin !== undefined) decideOrSay(plugin, pluginDecision(plugin, 'accept', null));
      },
      acceptLeft: () => decide(leftDecision(list)),
      showEvidence() {
        const plugin = selected();
        if (plugin !== undefined) openEvidence(plugin.entry, evidenceOf(focused()));
      },
      publishOnly: () => publishOnly(focused()),
      editByHand() {
        const plugin = selected();
        if (plugin !== undefined) go('plugins', { plugin: plugin.entry, tab: 'front-matter' });
      },
    };
  }, [shown, list, decide, openEvidence]);
}

/** Shows a publish of this item's changes alone. */
export function publishOnly(item: ReviewItem | undefined): void {
  const keys = item === undefined ? [] : changesOf(item).map(({ entry, file, field }) => ({ entry, file, field }));
  if (keys.length > 0) go('publish', { tab: `only:${JSON.stringify(keys)}` });
}

/** The decision about one item, in words. */
export function itemDecision(plugin: PluginReview, item: ReviewItem, verdict: Verdict, why: string | null): Decision {
  const before = plugin.items.filter((one) => one !== item && isUndecided(one)).length;
  const left = verdict === 'undecided' ? '' : before === 0 ? ', nothing left' : `, ${before} left`;
  const done = item.kind === 'signal' && verdict !== 'undecided' ? 'seen' : DONE[verdict];
  return {
    decisions: decisionsOf(item, verdict, why),
    words: `${item.label} ${done}${left}`,
    beside: [refusalKey(plugin.entry, item.id)],
  };
}

function pluginDecision(plugin: PluginReview, verdict: Verdict, why: string | null): Decision {
  if (verdict === 'undecided') {
    const decisions = undoPlan(plugin);
    return { decisions, words: `${plugin.title} ${DONE.undecided}`, beside: [refusalKey(plugin.entry)] };
  }
  const { decisions, stays } = pluginPlan(plugin, verdict, why);
  const left = stays > 0 ? `; ${stays} stay, each decided by itself` : '';
  return { decisions, words: `${plugin.title} ${DONE[verdict]}${left}`, beside: [refusalKey(plugin.entry)] };
}

function leftDecision(list: ReviewList): Decision {
  const notable = list.rows.flatMap((row) => (row.kind === 'plugin' && row.group === 'notable' ? [row.review] : []));
  const { decisions, plugins, stays } = leftPlan(notable);
  const left = stays > 0 ? `; ${stays} stay, each decided by itself` : '';
  return { decisions, words: `${formatCount(plugins, 'plugin')} accepted${left}`, beside: [GROUP] };
}

/** Where the refusal of a group is shown. */
export const GROUP = 'notable';
