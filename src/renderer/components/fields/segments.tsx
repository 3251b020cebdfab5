import { useId } from 'react';
import { formatNumber } from '../values/format.ts';
import classes from './segments.module.css';

interface SegmentsProps<Id extends string> {
  /** What is chosen between: "Show". */
  label: string;
  segments: readonly { id: Id; label: string; count?: number | undefined }[];
  selected: Id;
  onSelect: (id: Id) => void;
}

/** One of a few, all in view. Arrow keys move the choice. */
export function Segments<Id extends string>({ label, segments, selected, onSelect }: SegmentsProps<Id>) {
  const name = useId();
  return (
    <span className={classes.segments} role="radiogroup" aria-label={label}>
      {segments.map((segment) => (
        <label className={classes.segment} key={segment.id}>
          <input
            className={classes.input}
            type="radio"
            name={name}
            checked={segment.id === selected}
            onChange={() => onSelect(segment.id)}
          />
          {segment.label}
          {segment.count !== undefined && <span className={classes.count}>{formatNumber(segment.count)}</span>}
        </label>
      ))}
    </span>
  );
}
