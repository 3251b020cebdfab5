import { memo } from 'react';
import { formatCount, formatNumber, Icon } from '../../../components/index.ts';
import type { Tally } from '../review/plugin-review.ts';
import classes from './list-pane.module.css';

/** How everything stands, whatever the filter shows. */
export const ListFooter = memo(function ListFooter({ total: counts }: { total: Tally }) {
  const { unseen } = counts;
  return (
    <div className={classes.footer}>
      <span className={classes.fact}>
        <Icon name="check" size={12} />
        {formatNumber(counts.accepted)} accepted
      </span>
      <span className={classes.fact}>
        <Icon name="cross" size={12} />
        {formatNumber(counts.rejected)} rejected
      </span>
      <span className={classes.open} title={unseen > 0 ? `${formatCount(unseen, 'signal')} not seen yet` : undefined}>
        {counts.undecided === 0 && unseen > 0
          ? `${formatCount(unseen, 'signal')} to see`
          : `${formatNumber(counts.undecided)} undecided ${counts.undecided === 1 ? 'change' : 'changes'}`}
      </span>
    </div>
  );
});
