import type { ReviewChange } from '../../../../shared/contract/changes.ts';
import { compactValue, formatNumber, Icon, VisuallyHidden } from '../../../components/index.ts';
import classes from './short-change.module.css';

/** A date as the registry writes it, with its time. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})[ T]\d{2}:\d{2}/;

/** Before and after on one line, in a row that has no room for more. */
export function ShortChange({ before, after }: Pick<ReviewChange, 'before' | 'after'>) {
  const [old, fresh] = days(before, after) ?? [shortValue(before), shortValue(after)];
  return (
    <span className={classes.change} title={`${shortValue(before)} → ${shortValue(after)}`}>
      <VisuallyHidden>from </VisuallyHidden>
      <bdi className={classes.side} data-side="before">
        {old}
      </bdi>
      <Icon name="arrow" size={12} />
      <VisuallyHidden> to </VisuallyHidden>
      <bdi className={classes.side}>{fresh}</bdi>
    </span>
  );
}

function shortValue(value: ReviewChange['before']): string {
  if (value === undefined) return 'not there';
  return typeof value === 'number' ? formatNumber(value) : compactValue(value);
}

/** Of two instants on different days the days say enough. */
function days(before: ReviewChange['before'], after: ReviewChange['after']): [string, string] | undefined {
  if (typeof before !== 'string' || typeof after !== 'string') return undefined;
  const [old, fresh] = [INSTANT.exec(before)?.[1], INSTANT.exec(after)?.[1]];
  return old === undefined || fresh === undefined || old === fresh ? undefined : [old, fresh];
}
