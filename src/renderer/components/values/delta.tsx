import classes from './delta.module.css';
import { formatDelta, formatShare } from './format.ts';

interface DeltaProps {
  value: number;
  /** What was there before: from 10% on the share stands behind the count. */
  of?: number | undefined;
}

/** How far a number moved, in grey: only a rule may colour it. Nothing where it did not move. */
export function Delta({ value, of }: DeltaProps) {
  if (value === 0) return null;
  const share = of === undefined ? '' : formatShare(of, of + value);
  return (
    <span className={classes.delta}>
      {formatDelta(value)}
      {share && ` (${share})`}
    </span>
  );
}
