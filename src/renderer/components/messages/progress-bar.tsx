import { formatNumber } from '../values/format.ts';
import classes from './progress-bar.module.css';

interface ProgressBarProps {
  /** What goes on: "GitHub". */
  label: string;
  done: number;
  total: number;
  /** `waiting`: nothing moves now, as in a pause. */
  state?: 'running' | 'done' | 'waiting' | undefined;
}

/** How far; the words beside it say the rest. */
export function ProgressBar({ label, done, total, state = 'running' }: ProgressBarProps) {
  const share = state === 'done' ? 1 : total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div
      className={classes.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={total > 0 ? `${formatNumber(done)} of ${formatNumber(total)}` : undefined}
      data-state={state}
    >
      <div className={classes.bar} style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}
