import { useMergedRef } from '@mantine/hooks';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useEffectEvent, useId, useMemo, useRef } from 'react';
import { indexAfterKey } from './list-navigation.ts';
import { useStillScroll } from './use-still-scroll.ts';
import classes from './virtual-list.module.css';

/** Only now and then does one scroll past these before they are drawn. */
const OVERSCAN = 12;
/** Of the column heads; the style sheet says the same. */
const HEAD_HEIGHT = 30;

interface VirtualListProps<Item> {
  /** Its name for assistive technology. */
  label: string;
  items: readonly Item[];
  itemKey: (item: Item) => string;
  /** In pixels. */
  rowHeight: (item: Item) => number;
  /** In a grid every piece stands in an element of role `gridcell` (or `rowheader`). */
  renderRow: (item: Item, row: { index: number; isSelected: boolean }) => ReactNode;
  /** -1 for none. */
  selectedIndex: number;
  onSelect: (index: number) => void;
  /** Heads of groups are not. */
  isSelectable?: ((item: Item) => boolean) | undefined;
  /** Enter, or a double click. */
  onActivate?: ((index: number) => void) | undefined;
  /** Asked first: what it prevents, the list leaves alone. Arrow keys, Home, End, Page Up and Down are the list's. */
  onKeyDown?: ((event: KeyboardEvent<HTMLDivElement>) => void) | undefined;
  /** `listbox` where rows are plain words, `grid` where they hold more. */
  role?: 'grid' | 'listbox' | undefined;
  /** Column heads: cells of role `columnheader`. */
  head?: ReactNode;
  /** What has the focus, and may be given it. */
  listRef?: Ref<HTMLDivElement> | undefined;
  id?: string | undefined;
}

/** A list of any length. The list has the focus; the selected row is its active descendant. */
export function VirtualList<Item>({
  label,
  items,
  itemKey,
  rowHeight,
  renderRow,
  selectedIndex,
  onSelect,
  isSelectable = () => true,
  onActivate,
  onKeyDown,
  role = 'grid',
  head,
  listRef,
  id,
}: VirtualListProps<Item>) {
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const ref = useMergedRef(scroller, listRef);
  const headRows = head === undefined ? 0 : 1;
  const headHeight = headRows * HEAD_HEIGHT;
  const keys = useMemo(() => items.map(itemKey), [items, itemKey]);
  const heights = useMemo(() => items.map(rowHeight), [items, rowHeight]);
  const selected = keys[selectedIndex];

  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[index] ?? 0,
    // A new function where rows or heights are new: that is what makes the places be reckoned again.
    getItemKey: useMemo(
      () => (index: number) => (heights.length > index ? keys[index] : undefined) ?? index,
      [keys, heights],
    ),
    // The selected row is always there: the active descendant has to be.
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return selectedIndex < 0 || selectedIndex >= items.length || shown.includes(selectedIndex)
        ? shown
        : [...shown, selectedIndex].sort((a, b) => a - b);
    },
    overscan: OVERSCAN,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  const hold = useStillScroll(virtual, scroller, keys, selected);

  const reveal = useEffectEvent(() => {
    if (selectedIndex >= 0) virtual.scrollToIndex(selectedIndex, { align: 'auto' });
  });
  useEffect(() => reveal(), [selected]);

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    onKeyDown?.(event);
    // A key in a control inside a row is that control's.
    if (event.defaultPrevented || event.target !== event.currentTarget) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' && onActivate && selectedIndex >= 0) {
      event.preventDefault();
      onActivate(selectedIndex);
      return;
    }
    const meanHeight = virtual.getTotalSize() / Math.max(1, items.length);
    const next = indexAfterKey(event.key, selectedIndex, {
      count: items.length,
      isSelectable: (index) => {
        const item = items[index];
        return item !== undefined && isSelectable(item);
      },
      page: Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / (meanHeight || 1)) - 1),
    });
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
  };

  const isGrid = role === 'grid';
  return (
    <div
      className={classes.list}
      role={role}
      id={id}
      aria-label={label}
      aria-rowcount={isGrid ? items.length + headRows : undefined}
      aria-activedescendant={selected === undefined ? undefined : rowId(base, selected)}
      tabIndex={0}
      data-empty={selected === undefined || undefined}
      onKeyDown={press}
      onScroll={hold}
      ref={ref}
    >
      {head !== undefined && (
        <div className={classes.head} role="row" aria-rowindex={1}>
          {head}
        </div>
      )}
      <div
        className={classes.room}
        role={isGrid ? 'rowgroup' : 'presentation'}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, key, start, size }) => {
          const item = items[index];
          if (item === undefined) return null;
          const isSelected = index === selectedIndex;
          const canSelect = isSelectable(item);
          return (
            <div
              className={classes.row}
              role={isGrid ? 'row' : canSelect ? 'option' : 'presentation'}
              id={rowId(base, String(key))}
              aria-rowindex={isGrid ? index + 1 + headRows : undefined}
              aria-posinset={isGrid || !canSelect ? undefined : index + 1}
              aria-setsize={isGrid || !canSelect ? undefined : items.length}
              aria-selected={canSelect ? isSelected : undefined}
              data-selected={isSelected || undefined}
              data-head={!canSelect || undefined}
              style={{ height: size, transform: `translateY(${start - headHeight}px)` }}
              onClick={canSelect ? () => onSelect(index) : undefined}
              onDoubleClick={canSelect && onActivate ? () => onActivate(index) : undefined}
              key={key}
            >
              {renderRow(item, { index, isSelected })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

// A key may be a path with spaces, and a reference to an id ends at the first.
function rowId(base: string, key: string): string {
  return `${base}-${encodeURIComponent(key)}`;
}
