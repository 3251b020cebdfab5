import { type RefObject, useLayoutEffect, useRef } from 'react';
import { heldRow, indexOfKey, type ListRows } from './list-rows.ts';

/**
 * Keeps what is in view where it is when rows come or go above it.
 * @param rows Another object means other rows.
 * @param selected The row that must not move while it is in view; otherwise the first one in view holds still.
 * @param height What the scroller has for rows, in pixels.
 * @returns To be called whenever it has scrolled: asked only when rows come, the scroller would lay out the page first.
 */
export function useStillScroll(
  scroller: RefObject<HTMLDivElement | null>,
  rows: ListRows,
  selected: number,
  height: number,
): () => void {
  const top = useRef(0);
  const note = () => {
    top.current = scroller.current?.scrollTop ?? 0;
  };
  const last = useRef({ rows, selected });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { rows, selected };
    if (before.rows === rows) return;
    const held = heldRow(before.rows, before.selected, { top: top.current, height });
    if (held === undefined) return;
    const start = rows.starts[indexOfKey(rows, held.key, held.index)];
    if (start === undefined || start - held.fromTop === top.current) return;
    scroller.current?.scrollTo({ top: start - held.fromTop });
    note();
  });
  return note;
}
