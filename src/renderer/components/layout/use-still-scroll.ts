import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps what is in view where it is when rows come or go above it.
 * @param keys Of all rows, in their order: a new array means new rows.
 * @param selected The row that must not move while it is in view; otherwise the first one in view holds still.
 * @returns What the scroller calls when the user has scrolled.
 */
export function useStillScroll(
  virtual: Virtualizer<HTMLDivElement, HTMLDivElement>,
  scroller: RefObject<HTMLDivElement | null>,
  keys: readonly string[],
  selected: string | undefined,
): () => void {
  const held = useRef<{ key: string; fromTop: number }>(undefined);

  const hold = () => {
    const element = scroller.current;
    if (!element) return;
    const top = element.scrollTop;
    const rows = virtual.getVirtualItems().filter(({ start, end }) => end > top && start < top + element.clientHeight);
    const row = rows.find(({ key }) => key === selected) ?? rows[0];
    // At the very top what is new is welcome in view, unless the selection is there.
    const isFree = !row || (top === 0 && row.key !== selected);
    held.current = isFree ? undefined : { key: String(row.key), fromTop: row.start - top };
  };

  const last = useRef(keys);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (last.current !== keys && element && held.current) {
      const index = keys.indexOf(held.current.key);
      const start = index === -1 ? undefined : virtual.measurementsCache[index]?.start;
      if (start !== undefined && start - element.scrollTop !== held.current.fromTop)
        element.scrollTo({ top: start - held.current.fromTop });
    }
    last.current = keys;
    hold();
  });
  return hold;
}
