import { useMemo } from 'react';
import { announce } from '../../../components/index.ts';
import { go, lookAt, useView } from '../../../navigation/index.ts';
import type { DecisionTarget } from '../decisions/decision-target.ts';
import { itemDecision, publishOnly, type ReviewActions } from '../decisions/review-actions.ts';
import { useDecide } from '../decisions/use-decide.ts';
import { evidenceOf } from '../fields/evidence-notes.ts';
import { useOpenEvidence } from '../fields/open-evidence.ts';
import { isUndecided } from '../review/review-item.ts';
import { focusOn } from '../review/review-view.ts';
import type { ComparedRow } from './compatibility-rows.ts';

/** What keys do here: they decide the row, and go on to the next. */
export function useComparedActions(rows: readonly ComparedRow[]): ReviewActions {
  const decide = useDecide();
  const openEvidence = useOpenEvidence();
  return useMemo(() => {
    const at = (): number =>
      Math.max(
        0,
        rows.findIndex(({ row }) => row.entry === useView.getState().plugin),
      );
    const select = (index: number): void => {
      const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
      if (row === undefined) return;
      lookAt(row.row.entry);
      focusOn('list', row.item.id);
    };
    return {
      target() {
        const row = rows[at()];
        return row && comparedTarget(row, at(), rows.length);
      },
      move: (step) => select(at() + step),
      movePlugin: (step) => select(at() + step),
      next() {
        const from = at();
        const around = [...rows.slice(from + 1), ...rows.slice(0, from + 1)];
        const open = around.find(({ item }) => isUndecided(item));
        if (open === undefined) announce('Everything is decided');
        else select(rows.indexOf(open));
      },
      enter() {
        const row = rows[at()];
        if (row === undefined) return;
        lookAt(row.row.entry);
        go('enrichment');
        focusOn('fields', row.item.id);
      },
      back: () => go('enrichment'),
      decide(verdict, why = null) {
        const row = rows[at()];
        if (row === undefined) return;
        decide(itemDecision(row.plugin, row.item, verdict, why));
        select(at() + 1);
      },
      acceptPlugin: () => announce('Open the plugin to accept it as a whole'),
      acceptLeft: () => announce('Show the changes by plugin to accept what is left'),
      showEvidence() {
        const row = rows[at()];
        if (row !== undefined) openEvidence(row.row.entry, evidenceOf(row.item));
      },
      publishOnly() {
        const row = rows[at()];
        if (row !== undefined) publishOnly(row.item);
      },
      editByHand() {
        const row = rows[at()];
        if (row !== undefined) go('plugins', { plugin: row.row.entry, tab: 'front-matter' });
      },
    };
  }, [rows, decide, openEvidence]);
}

/** The entry as what is decided. */
export function comparedTarget({ plugin, item }: ComparedRow, at: number, count: number): DecisionTarget {
  const isDecided = item.kind === 'field' && item.changes[0].decided !== null;
  return {
    name: `${item.label} of ${plugin.title}`,
    place: `entry ${at + 1} of ${count}`,
    state: item.mark.state,
    opens: false,
    cannotAcceptBecause: undefined,
    cannotRejectBecause: undefined,
    cannotUndoBecause: isDecided ? undefined : 'Nothing is decided here yet',
    isSignal: false,
    canPublish: item.mark.state === 'accepted',
    whole: undefined,
  };
}
