import { useEffect, useMemo, useRef } from 'react';
import { create } from 'zustand';
import { describeProblem } from '../../../../shared/problems/index.ts';
import { EmptyState, ProblemNote, SkeletonRows, VirtualList } from '../../../components/index.ts';
import { go, lookAt } from '../../../navigation/index.ts';
import { deciding } from '../review/bulk.ts';
import { fieldLabel } from '../review/field-words.ts';
import { useReviewView } from '../review/review-view.ts';
import type { Review } from '../review/use-review.ts';
import { useOpenEvidence } from '../fields/open-evidence.ts';
import { DecisionBar } from './decision-bar.tsx';
import { RejectedRow } from './rejected-row.tsx';
import { rejections, type Rejection } from './rejections.ts';
import classes from './rejected-view.module.css';
import type { ReviewActions } from './review-actions.ts';
import { ReviewCommands } from './review-commands.tsx';
import { useDecide } from './use-decide.ts';
import type { DecisionTarget } from './decision-target.ts';

const ROW_HEIGHT = 48;
/** Where the refusal of what is decided here is shown. */
const REJECTED = 'rejected';

/** Which of them is looked at, by its key. */
const useRejected = create<{ selected: string | null }>()(() => ({ selected: null }));

/** What was rejected, by whom, when and why. It comes back when its value differs; each can be taken back before. */
export function RejectedView({ review }: { review: Review }) {
  const { all } = review;
  const rows = useMemo(() => rejections(all?.values() ?? []), [all]);
  const selected = useRejected((view) => view.selected);
  const actions = useRejectedActions(rows);
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === selected),
  );
  const target = rows[at];
  const refusal = useReviewView((view) => view.refusals.get(REJECTED));
  const isLoading = all === undefined;
  useEffect(() => list.current?.focus(), [isLoading]);
  return (
    <>
      <ReviewCommands actions={actions} hasPlugins={rows.length > 0} />
      {refusal && <ProblemNote explained={describeProblem(refusal, 'window')} alert />}
      {isLoading ? (
        <div className={classes.rest}>
          <SkeletonRows rows={8} rowHeight={ROW_HEIGHT} label="Loading rejections" />
        </div>
      ) : rows.length === 0 ? (
        <div className={classes.rest}>
          <EmptyState title="Nothing is rejected.">
            What you reject is listed here with who, when and why, until it is taken back or its value differs.
          </EmptyState>
        </div>
      ) : (
        <section className={classes.rest} aria-label="Rejected changes" data-pane="rejected">
          <VirtualList
            label="Rejected changes"
            items={rows}
            itemKey={keyOf}
            rowHeight={heightOf}
            selectedIndex={at}
            onSelect={(index) => useRejected.setState({ selected: rows[index]?.key ?? null })}
            onActivate={actions.enter}
            renderRow={(row) => <RejectedRow row={row} onTakeBack={() => actions.takeBack(row)} />}
            listRef={list}
          />
        </section>
      )}
      <DecisionBar target={target && targetOf(target)} actions={actions} review={review} />
    </>
  );
}

function keyOf({ key }: Rejection): string {
  return key;
}

function heightOf(): number {
  return ROW_HEIGHT;
}

function targetOf({ plugin, change }: Rejection): DecisionTarget {
  return {
    name: `${fieldLabel(change)} of ${plugin.title}`,
    place: 'rejected',
    state: 'rejected',
    opens: false,
    cannotAcceptBecause: undefined,
    cannotRejectBecause: 'It is rejected',
    cannotUndoBecause: undefined,
    isSignal: false,
    canPublish: false,
    whole: undefined,
  };
}

function useRejectedActions(rows: readonly Rejection[]): ReviewActions & { takeBack: (row: Rejection) => void } {
  const decide = useDecide();
  const openEvidence = useOpenEvidence();
  return useMemo(() => {
    const at = (): number =>
      Math.max(
        0,
        rows.findIndex(({ key }) => key === useRejected.getState().selected),
      );
    const select = (index: number): void => useRejected.setState({ selected: rows[index]?.key ?? null });
    const decideRow = (row: Rejection, verdict: 'accept' | 'undecided'): void => {
      const index = rows.indexOf(row);
      select(index + 1 < rows.length ? index + 1 : index - 1);
      const label = `${fieldLabel(row.change)} of ${row.plugin.title}`;
      decide({
        decisions: [deciding(row.change, verdict)],
        words: verdict === 'accept' ? `${label} accepted` : `The rejection of ${label} is taken back`,
        beside: [REJECTED],
      });
    };
    return {
      target() {
        const row = rows[at()];
        return row && targetOf(row);
      },
      move: (step) => select(Math.min(rows.length - 1, Math.max(0, at() + step))),
      movePlugin: (step) => select(Math.min(rows.length - 1, Math.max(0, at() + step))),
      next: () => go('enrichment'),
      enter() {
        const row = rows[at()];
        if (row === undefined) return;
        lookAt(row.plugin.entry);
        go('enrichment');
      },
      back: () => go('enrichment'),
      decide(verdict) {
        const row = rows[at()];
        if (row !== undefined && verdict !== 'reject') decideRow(row, verdict);
      },
      acceptPlugin: () => undefined,
      acceptLeft: () => undefined,
      publishOnly: () => undefined,
      showEvidence() {
        const row = rows[at()];
        if (row !== undefined) openEvidence(row.plugin.entry, row.change.evidence);
      },
      editByHand() {
        const row = rows[at()];
        if (row !== undefined) go('plugins', { plugin: row.plugin.entry, tab: 'front-matter' });
      },
      takeBack: (row) => decideRow(row, 'undecided'),
    };
  }, [rows, decide, openEvidence]);
}
