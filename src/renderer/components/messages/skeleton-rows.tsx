import { VisuallyHidden } from '../layout/visually-hidden.tsx';
import classes from './skeleton-rows.module.css';

interface SkeletonRowsProps {
  rows: number;
  /** Of the rows to come, in pixels. */
  rowHeight: number;
  /** "Loading plugins" */
  label: string;
}

/** Rows to come, at their final size. For the first 150 ms there is nothing: what loads fast never flickers. */
export function SkeletonRows({ rows, rowHeight, label }: SkeletonRowsProps) {
  return (
    <div className={classes.rows} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: rows }, (_, at) => (
        <div className={classes.row} style={{ height: rowHeight }} key={at} aria-hidden="true">
          <span className={classes.bar} data-size={['wide', 'middle', 'narrow'][at % 3]} />
          <span className={classes.bar} data-size="end" />
        </div>
      ))}
    </div>
  );
}
