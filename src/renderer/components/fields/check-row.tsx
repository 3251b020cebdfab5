import type { ReactNode } from 'react';
import { formatNumber } from '../values/format.ts';
import classes from './check-row.module.css';

interface CheckRowProps {
  checked: boolean | 'mixed';
  onChange: (checked: boolean) => void;
  children: ReactNode;
  /** How many there are of it, at the right. */
  count?: number | undefined;
  /** Only the box is drawn; the words are for assistive technology. */
  hideLabel?: boolean | undefined;
}

/** A tick box with its words: a facet, an option, a file to include. */
export function CheckRow({ checked, onChange, children, count, hideLabel = false }: CheckRowProps) {
  return (
    <label className={classes.row} data-bare={hideLabel || undefined}>
      <input
        className={classes.box}
        type="checkbox"
        checked={checked === true}
        ref={(box) => {
          if (box) box.indeterminate = checked === 'mixed';
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={classes.words}>{children}</span>
      {count !== undefined && <span className={classes.count}>{formatNumber(count)}</span>}
    </label>
  );
}
