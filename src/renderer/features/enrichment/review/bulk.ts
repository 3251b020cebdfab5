import type { Deciding, ReviewChange, ReviewSignal, Verdict } from '../../../../shared/contract/changes.ts';
import type { PluginReview } from './plugin-review.ts';
import { isGraveChange, type ReviewItem } from './review-item.ts';

/** What is decided at once, and what has to stay for a decision of its own. */
export interface BulkPlan {
  decisions: readonly Deciding[];
  /** How many changes and signals stay undecided, because each is decided by itself. */
  stays: number;
}

/** One decision about one change: about the value that was looked at. */
export function deciding(change: ReviewChange, verdict: Verdict, why: string | null = null): Deciding {
  const { entry, file, field, after } = change;
  return { entry, file, field, after: after ?? null, verdict, why };
}

/** One about a signal: its code is the field. */
export function decidingSignal({ entry, code }: ReviewSignal, verdict: 'seen' | 'undecided'): Deciding {
  return { entry, file: entry, field: code, after: null, verdict, why: null };
}

/** The decisions of an item; none where it cannot be decided so: a signal has no value to reject. */
export function decisionsOf(
  item: ReviewItem,
  verdict: 'accept' | 'reject' | 'undecided',
  why: string | null,
): Deciding[] {
  if (item.kind === 'signal') {
    return verdict === 'reject' ? [] : [decidingSignal(item.signal, verdict === 'accept' ? 'seen' : 'undecided')];
  }
  return item.changes.filter(isDecidable).map((change) => deciding(change, verdict, why));
}

/**
 * An edit by hand is accepted by having been made; it is taken back where it was made. What the site computes is not
 * committed.
 */
export function isDecidable({ source, standing }: ReviewChange): boolean {
  return source !== 'hand' && standing !== 'site';
}

/**
 * What a decision about a whole plugin includes: never what is alarming, nor what reaches users, nor an edit by hand.
 * What somebody decided by itself already is decided again only where nothing else is left.
 */
export function pluginPlan(
  { changes, signals, undecidedAlone }: PluginReview,
  verdict: 'accept' | 'reject',
  why: string | null = null,
): BulkPlan {
  const standing = verdict === 'accept' ? 'accepted' : 'rejected';
  const open = changes.filter((change) => isTogether(change) && change.standing !== standing);
  const fresh = open.filter(({ decided }) => decided === null);
  const chosen = fresh.length > 0 ? fresh : open;
  const isSeeing = verdict === 'accept';
  const seen = signals.filter(({ severity, isSeen }) => isSeeing && severity !== 'alarming' && !isSeen);
  return {
    decisions: [
      ...chosen.map((change) => deciding(change, verdict, why)),
      ...seen.map((signal) => decidingSignal(signal, 'seen')),
    ],
    stays: undecidedAlone,
  };
}

/** What "Accept what is left" of a group includes: what is undecided, and may be decided together. */
export function leftPlan(reviews: readonly PluginReview[]): BulkPlan & { plugins: number } {
  const decisions: Deciding[] = [];
  let [plugins, stays] = [0, 0];
  for (const { changes, signals, undecidedAlone, mark } of reviews) {
    if (mark.state !== 'undecided') continue;
    const before = decisions.length;
    for (const change of changes) {
      if (change.standing === 'undecided' && isTogether(change)) decisions.push(deciding(change, 'accept'));
    }
    for (const signal of signals) {
      if (!signal.isSeen && signal.severity !== 'alarming') decisions.push(decidingSignal(signal, 'seen'));
    }
    if (decisions.length > before) plugins += 1;
    stays += undecidedAlone;
  }
  return { decisions, plugins, stays };
}

/** What takes every decision about a plugin back. That includes what was decided by itself. */
export function undoPlan({ changes, signals }: PluginReview): Deciding[] {
  return [
    ...changes.filter(({ decided }) => decided !== null).map((change) => deciding(change, 'undecided')),
    ...signals.filter(({ isSeen }) => isSeen).map((signal) => decidingSignal(signal, 'undecided')),
  ];
}

/** Whether the list opens a plugin instead of deciding it: something in it waits for a decision of its own. */
export function opensInstead({ undecidedAlone }: PluginReview): boolean {
  return undecidedAlone > 0;
}

function isTogether(change: ReviewChange): boolean {
  return isDecidable(change) && !isGraveChange(change);
}
