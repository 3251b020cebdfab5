import type { Json } from '../../../shared/json.ts';
import { Icon } from '../controls/icon.tsx';
import { VisuallyHidden } from '../layout/visually-hidden.tsx';
import classes from './before-after.module.css';
import { compactPair, compactValue } from './compact-value.ts';
import { Delta } from './delta.tsx';
import { formatNumber } from './format.ts';

interface BeforeAfterProps {
  /** Undefined: the field is not there. */
  before: Json | undefined;
  /** Undefined: the field goes. */
  after: Json | undefined;
  /** Numbers right-aligned to each other in rows of one list. */
  align?: 'start' | 'end' | undefined;
}

/** Old, arrow, new: struck through on the ground of removal, then on that of addition. Two numbers, then their delta. */
export function BeforeAfter({ before, after, align = 'start' }: BeforeAfterProps) {
  if (typeof before === 'number' && typeof after === 'number') {
    return (
      <span className={classes.pair} data-align={align}>
        <VisuallyHidden>from </VisuallyHidden>
        <span className={classes.number} data-side="before">
          {formatNumber(before)}
        </span>
        <Arrow />
        <span className={classes.number}>{formatNumber(after)}</span>
        <Delta value={after - before} of={before} />
      </span>
    );
  }
  const [old, fresh] =
    before === undefined || after === undefined
      ? [before === undefined ? undefined : compactValue(before), after === undefined ? undefined : compactValue(after)]
      : compactPair(before, after);
  return (
    <span className={classes.pair} data-align={align}>
      <VisuallyHidden>from </VisuallyHidden>
      {old === undefined ? (
        <em className={classes.absent}>not there</em>
      ) : (
        <del className={classes.value}>
          <bdi>{old}</bdi>
        </del>
      )}
      <Arrow />
      {fresh === undefined ? (
        <em className={classes.absent}>not there</em>
      ) : (
        <ins className={classes.value}>
          <bdi>{fresh}</bdi>
        </ins>
      )}
    </span>
  );
}

function Arrow() {
  return (
    <span className={classes.arrow}>
      <Icon name="arrow" size={14} />
      <VisuallyHidden> to </VisuallyHidden>
    </span>
  );
}
