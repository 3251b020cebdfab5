import { memo } from 'react';
import type { Severity } from '../../../../shared/change.ts';
import { describeProblem } from '../../../../shared/problems/index.ts';
import { Button, formatCount, formatNumber, SeverityMark, TONE_WORDS } from '../../../components/index.ts';
import { GROUP } from '../decisions/review-actions.ts';
import type { BulkPlan } from '../review/bulk.ts';
import { useReviewView } from '../review/review-view.ts';
import classes from './list-pane.module.css';

interface GroupHeadProps {
  group: Severity;
  plugins: number;
  left: (BulkPlan & { plugins: number }) | null;
  onAcceptLeft: () => void;
}

/** The head of a group, and what can be done with all of it. */
export const GroupHead = memo(function GroupHead({ group, plugins, left, onAcceptLeft }: GroupHeadProps) {
  return (
    <span className={classes.head} role="gridcell">
      <SeverityMark severity={group}>
        <b>{TONE_WORDS[group]}</b>
      </SeverityMark>
      <span className={classes.count} title={formatCount(plugins, 'plugin')}>
        {formatNumber(plugins)}
      </span>
      <span className={classes.headEnd}>
        {group === 'alarming' && 'one at a time'}
        {group === 'routine' && 'accepted unless you say no'}
        {left !== null && <AcceptLeft left={left} onAcceptLeft={onAcceptLeft} />}
      </span>
    </span>
  );
});

interface AcceptLeftProps {
  left: BulkPlan & { plugins: number };
  onAcceptLeft: () => void;
}

function AcceptLeft({ left, onAcceptLeft }: AcceptLeftProps) {
  const refusal = useReviewView((view) => view.refusals.get(GROUP));
  const stays = left.stays > 0 ? `; ${formatCount(left.stays, 'change')} stay, each decided by itself` : '';
  if (refusal !== undefined) return <span role="alert">{describeProblem(refusal, 'window').happened}</span>;
  if (left.decisions.length === 0) return left.stays > 0 ? `${formatNumber(left.stays)} one at a time` : 'all decided';
  return (
    <Button
      variant="quiet"
      size="small"
      aria-description={`${formatCount(left.decisions.length, 'change')} of ${formatCount(left.plugins, 'plugin')}${stays}`}
      onClick={onAcceptLeft}
    >
      Accept the {formatNumber(left.plugins)} left
    </Button>
  );
}
