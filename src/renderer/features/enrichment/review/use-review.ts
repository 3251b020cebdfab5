import { useMemo, useState } from 'react';
import type { ReviewChange, ReviewSignal } from '../../../../shared/contract/changes.ts';
import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { useDesk } from '../../../data/index.ts';
import { useShownDecisions, withShown, type Said, type ShownDecision } from '../decisions/optimistic.ts';
import { filtered, isFound, type Filter } from './filter.ts';
import { NOWHERE, placed } from './placement.ts';
import { pluginReview, totalOf, type PluginReview, type Tally } from './plugin-review.ts';
import { reviewList, type ReviewList } from './review-list.ts';
import { useReviewView } from './review-view.ts';

const NO_CHANGES: readonly ReviewChange[] = [];
const NO_SIGNALS: readonly ReviewSignal[] = [];

export interface Review {
  /** Everything that waits, by entry; undefined until the engine has said it. */
  all: ReadonlyMap<string, PluginReview> | undefined;
  /** What search and filters leave of it, by entry. */
  shown: ReadonlyMap<string, PluginReview>;
  list: ReviewList;
  total: Tally;
}

/** What there is to review, as the engine has it and as it is looked at. */
export function useReview(): Review {
  const changes = useDesk((desk) => desk.changes);
  const signals = useDesk((desk) => desk.signals);
  const rows = useDesk((desk) => desk.rows);
  const run = useDesk((desk) => desk.run);
  const decided = useShownDecisions((state) => state.byEntry);
  const filter = useReviewView((view) => view.filter);
  const search = useReviewView((view) => view.search);
  const [placement, place] = useState(NOWHERE);

  const all = useMemo(
    () => (changes && signals ? allReviews({ changes, signals, rows, decided }) : undefined),
    [changes, signals, rows, decided],
  );
  const startedAt = run?.startedAt;
  const current = useMemo(
    () => (all === undefined ? [] : [...all.values()].filter((review) => !isSettled(review, startedAt))),
    [all, startedAt],
  );
  // Where plugins stand is remembered, so that nothing moves while it is decided: a new place is kept at once.
  const runId = run?.runId ?? null;
  const places = useMemo(() => placed(placement, runId, current), [placement, runId, current]);
  if (places !== placement) place(places);

  const wantsOld = filter.standing !== null && filter.standing.wanted !== 'undecided';
  const narrowed = useMemo(() => narrowing(filter, search), [filter, search]);
  const shown = useMemo(() => {
    const left = new Map<string, PluginReview>();
    for (const review of wantsOld ? (all?.values() ?? []) : current) {
      const part = narrowed(review);
      if (part !== undefined) left.set(review.entry, part);
    }
    return left;
  }, [all, current, wantsOld, narrowed]);
  const placesOfAll = useMemo(
    () => placed(places, runId, wantsOld ? (all?.values() ?? []) : []),
    [places, runId, all, wantsOld],
  );
  const list = useMemo(() => reviewList(placesOfAll, shown), [placesOfAll, shown]);
  const total = useMemo(() => totalOf(all?.values() ?? []), [all]);
  return useMemo(() => ({ all, shown, list, total }), [all, shown, list, total]);
}

function allReviews({
  changes,
  signals,
  rows,
  decided,
}: {
  changes: ReadonlyMap<string, readonly ReviewChange[]>;
  signals: ReadonlyMap<string, readonly ReviewSignal[]>;
  rows: ReadonlyMap<string, PluginRow> | undefined;
  decided: ReadonlyMap<string, readonly ShownDecision[]>;
}): ReadonlyMap<string, PluginReview> {
  const reviews = new Map<string, PluginReview>();
  const add = (entry: string, said: Said): void => {
    const shown = decided.get(entry);
    const now = shown === undefined ? said : withShown(said, shown);
    const [ofChanges, ofSignals] = [now.changes ?? NO_CHANGES, now.signals ?? NO_SIGNALS];
    if (ofChanges.length + ofSignals.length === 0) return;
    reviews.set(entry, pluginReview(entry, titleOf(entry, rows), ofChanges, ofSignals));
  };
  for (const [entry, ofEntry] of changes) add(entry, { changes: ofEntry, signals: signals.get(entry) });
  for (const [entry, ofEntry] of signals) {
    if (!changes.has(entry)) add(entry, { changes: undefined, signals: ofEntry });
  }
  return reviews;
}

/** The plugin's title; its file's name where its row is not there. */
export function titleOf(entry: string, rows: ReadonlyMap<string, PluginRow> | undefined): string {
  return rows?.get(entry)?.title ?? entry.slice(entry.lastIndexOf('/') + 1);
}

/** Whether everything of a plugin was rejected or seen before the run began: then nothing of it waits for anybody. */
function isSettled({ changes, signals, tally }: PluginReview, startedAt: string | undefined): boolean {
  if (startedAt === undefined || tally.rejected < changes.length || tally.unseen > 0) return false;
  const began = Date.parse(startedAt);
  return [...changes, ...signals].every(({ decided }) => decided !== null && Date.parse(decided.at) < began);
}

/** Search and filter as one; a plugin that is the same gives the same part. */
function narrowing(filter: Filter, text: string): (review: PluginReview) => PluginReview | undefined {
  const known = new WeakMap<PluginReview, { part: PluginReview | undefined }>();
  return (review) => {
    const before = known.get(review);
    if (before !== undefined) return before.part;
    const part = isFound(review, text) ? filtered(review, filter) : undefined;
    known.set(review, { part });
    return part;
  };
}
