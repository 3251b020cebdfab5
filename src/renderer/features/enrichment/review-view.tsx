import { type RefObject, useEffect, useRef } from 'react';
import { describeProblem } from '../../../shared/problems/index.ts';
import { Panes, ProblemNote } from '../../components/index.ts';
import { useDesk } from '../../data/index.ts';
import { lookAtFirst, useView } from '../../navigation/index.ts';
import { DecisionBar } from './decisions/decision-bar.tsx';
import { useReviewActions } from './decisions/review-actions.ts';
import { ReviewCommands } from './decisions/review-commands.tsx';
import { useReviewTarget } from './decisions/use-review-target.ts';
import { DiffPane } from './fields/diff-pane.tsx';
import { FieldsPane } from './fields/fields-pane.tsx';
import { ListPane } from './list/list-pane.tsx';
import { firstLook } from './review/first-look.ts';
import { focusOn, useReviewView } from './review/review-view.ts';
import type { Review } from './review/use-review.ts';
import classes from './review-view.module.css';
import { NothingToReview } from './nothing-to-review.tsx';
import type { Runs } from './run/use-run.ts';
import { useHasDiff, useIsWide } from './use-room.ts';

interface ReviewViewProps {
  review: Review;
  runs: Runs;
  searchRef: RefObject<HTMLInputElement | null>;
}

/** The list of plugins, the fields of one of them, the diff of its file, and the bar that says what keys decide. */
export function ReviewView({ review, runs, searchRef }: ReviewViewProps) {
  const actions = useReviewActions(review);
  const target = useReviewTarget(review);
  const hasDiff = useHasDiff();
  const isWide = useIsWide();
  const list = useRef<HTMLDivElement>(null);
  const isLoading = useDesk((desk) => desk.changes === undefined && desk.failure === undefined);
  const failure = useDesk((desk) => (desk.changes === undefined ? desk.failure : undefined));
  const isEmpty = review.all?.size === 0;
  useSelection(review);
  useFocusOfPane(list);

  if (failure !== undefined) {
    return (
      <div className={classes.failure}>
        <ProblemNote
          explained={describeProblem(failure, 'window')}
          tone="alarming"
          technical={JSON.stringify(failure, null, 2)}
        />
      </div>
    );
  }
  const listPane = {
    id: 'list',
    label: 'Plugins with changes',
    size: 328,
    min: 284,
    max: 440,
    content: <ListPane review={review} actions={actions} isLoading={isLoading} listRef={list} searchRef={searchRef} />,
  };
  const fieldsPane = {
    id: 'fields',
    label: 'Fields',
    content: <FieldsPane review={review} actions={actions} isLoading={isLoading} />,
  };
  const diffPane = {
    id: 'diff',
    label: 'File diff',
    size: isWide ? 600 : 336,
    min: 280,
    max: 960,
    content: <DiffPane review={review} />,
  };
  return (
    <>
      <ReviewCommands actions={actions} searchRef={searchRef} hasPlugins={review.list.plugins.length > 0} />
      {isEmpty ? (
        <div className={classes.rest}>
          <NothingToReview runs={runs} />
        </div>
      ) : (
        <Panes
          id={isWide ? 'enrichment.wide' : 'enrichment'}
          panes={hasDiff ? [listPane, fieldsPane, diffPane] : [listPane, fieldsPane]}
        />
      )}
      {!isEmpty && <DecisionBar target={target} actions={actions} review={review} />}
    </>
  );
}

/** Looks at what nobody has to choose: the gravest plugin, once a run has found what there is. */
function useSelection({ list, shown }: Review): void {
  const entry = useView((view) => view.plugin);
  const isChosen = useView((view) => view.isChosen);
  const isRunning = useDesk(({ run }) => run?.status === 'running');
  const isThere = entry !== null && shown.has(entry);
  const wanted = firstLook(list.plugins, { isThere, isChosen, isRunning });
  useEffect(() => {
    if (wanted === undefined || wanted === useView.getState().plugin) return;
    lookAtFirst(wanted);
    focusOn(useReviewView.getState().pane, null);
  }, [wanted]);
}

/** Keys that lead back to the list take the focus along. */
function useFocusOfPane(list: RefObject<HTMLDivElement | null>): void {
  const pane = useReviewView((view) => view.pane);
  useEffect(() => {
    const isIn = list.current?.closest('[data-pane]')?.contains(document.activeElement) === true;
    if (pane === 'list' && !isIn) list.current?.focus();
  }, [pane, list]);
}
