import { memo, type ReactNode } from 'react';
import classes from './virtual-list.module.css';

interface VirtualRowProps {
  id: string;
  index: number;
  role: 'row' | 'option' | 'presentation';
  /** Its number, from 1: in a grid among all rows, the heads of columns included. */
  number: number;
  /** How many options there are. */
  count: number;
  /** In pixels, from the first row's top. */
  top: number;
  height: number;
  isSelected: boolean;
  /** Heads of groups are not. */
  isSelectable: boolean;
  renderRow: (index: number, isSelected: boolean) => ReactNode;
}

/** A row in its place. It is not drawn again while others come, go or are selected. */
export const VirtualRow = memo(function VirtualRow(props: VirtualRowProps) {
  const { id, index, role, number, count, top, height, isSelected, isSelectable, renderRow } = props;
  return (
    <div
      className={classes.row}
      role={role}
      id={id}
      aria-rowindex={role === 'row' ? number : undefined}
      aria-posinset={role === 'option' ? number : undefined}
      aria-setsize={role === 'option' ? count : undefined}
      aria-selected={isSelectable ? isSelected : undefined}
      data-row={index}
      data-selected={isSelected || undefined}
      data-head={!isSelectable || undefined}
      style={{ height, top }}
    >
      {renderRow(index, isSelected)}
    </div>
  );
});

/** The index of the row that something happened in; undefined where it was in none. */
export function rowIndexAt(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row === null ? undefined : Number(row.dataset.row);
}
