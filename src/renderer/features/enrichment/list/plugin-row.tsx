import { memo } from 'react';
import type { Severity } from '../../../../shared/change.ts';
import { describeProblem } from '../../../../shared/problems/index.ts';
import {
  DecisionMark,
  Delta,
  formatCount,
  formatNumber,
  SeverityMark,
  TONE_WORDS,
  visibleText,
} from '../../../components/index.ts';
import { headline, routineFigure } from '../review/headline.ts';
import type { PluginReview } from '../review/plugin-review.ts';
import { useReviewView } from '../review/review-view.ts';
import classes from './list-pane.module.css';

interface PluginRowProps {
  review: PluginReview;
  group: Severity;
}

/** A plugin: two lines where it wants a look, one where it is routine. */
export const PluginRow = memo(function PluginRow({ review, group }: PluginRowProps) {
  const refusal = useReviewView((view) => view.refusals.get(review.entry));
  const title = (
    <bdi className={classes.title} dir="auto">
      {visibleText(review.title)}
    </bdi>
  );
  if (group === 'routine') {
    return (
      <>
        <span className={classes.routine} role="gridcell">
          {title}
        </span>
        <RoutineFigure review={review} />
        <span className={classes.mark} role="gridcell">
          <DecisionMark mark={review.mark} />
        </span>
      </>
    );
  }
  const words = refusal === undefined ? visibleText(headline(review)) : describeProblem(refusal, 'window').happened;
  return (
    <>
      <span className={classes.glyph} role="gridcell">
        <SeverityMark severity={group} label={TONE_WORDS[group]} />
      </span>
      <span className={classes.words} role="gridcell">
        <span className={classes.first}>{title}</span>
        <span className={classes.second} data-refused={refusal !== undefined || undefined} title={words}>
          {words}
        </span>
      </span>
      <span className={classes.tallMark} role="gridcell">
        <span className={classes.count} title={formatCount(review.items.length, 'field')}>
          {formatNumber(review.items.length)}
        </span>
        <DecisionMark mark={review.mark} />
      </span>
    </>
  );
});

function RoutineFigure({ review }: { review: PluginReview }) {
  const { noun, delta, first } = routineFigure(review);
  return (
    <>
      <span className={classes.noun} role="gridcell">
        {delta === null && first > 0 ? formatCount(first, 'first value') : noun}
      </span>
      <span className={classes.delta} role="gridcell">
        {delta !== null && <Delta value={delta} />}
      </span>
    </>
  );
}
