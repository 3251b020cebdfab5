import { useMergedRef } from '@mantine/hooks';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { indexAfterKey } from './list-navigation.ts';
import { indexOfKey, listRows, revealedTop, type ListRows } from './list-rows.ts';
import { RowSlots } from './row-slots.ts';
import { rowIndexAt, VirtualRow } from './virtual-row.tsx';
import { useStillScroll } from './use-still-scroll.ts';
import classes from './virtual-list.module.css';

/** Rows beside those in view: only now and then does one scroll past them before more are drawn. */
const OVERSCAN = 12;
/** So many until somebody scrolls: with each letter of a search, every row may be another. */
const OVERSCAN_AT_FIRST = 3;
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
  const rows = useMemo(() => listRows(items, itemKey, rowHeight), [items, itemKey, rowHeight]);
  const selected = rows.keyAt(selectedIndex);
  const [slots] = useState(() => new RowSlots());
  /** How many rows there were when somebody last scrolled. */
  const [scrolledCount, setScrolledCount] = useState<number>();
  const [focused, focus] = useState<{ key: string; index: number }>();
  const focusedIndex = useMemo(() => (focused ? indexOfKey(rows, focused.key, focused.index) : -1), [rows, focused]);

  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows.starts[index + 1] ?? 0) - (rows.starts[index] ?? 0),
    // A new function where rows or heights are new: that is what makes the places be reckoned again.
    getItemKey: useCallback((index: number) => rows.keyAt(index) ?? index, [rows]),
    // Always there are the selected row, which is the active descendant, and the one that has the focus in it.
    rangeExtractor: (range: Range) => {
      const drawn = slots.afterJump(range) ?? defaultRangeExtractor(range);
      return [...new Set([...drawn, selectedIndex, focusedIndex])]
        .filter((index) => index >= 0 && index < items.length)
        .sort((a, b) => a - b);
    },
    overscan: scrolledCount === items.length ? OVERSCAN : OVERSCAN_AT_FIRST,
    scrollMargin: headHeight,
  });
  if (virtual.isScrolling && scrolledCount !== items.length) setScrolledCount(items.length);
  const scrolled = useStillScroll(scroller, rows, selectedIndex, (virtual.scrollRect?.height ?? 0) - headHeight);

  const reveal = useEffectEvent(() => {
    const element = scroller.current;
    if (element === null || selectedIndex < 0) return;
    // The heads above the first row of all come into view with it.
    const isFirst = items.findIndex(isSelectable) === selectedIndex;
    const view = { top: element.scrollTop, height: element.clientHeight - headHeight };
    const wanted = revealedTop(rows, { from: isFirst ? 0 : selectedIndex, index: selectedIndex }, view);
    if (wanted === undefined) return;
    element.scrollTo({ top: wanted });
    scrolled();
  });
  useEffect(() => reveal(), [selected]);

  const isSelectableAt = (index: number): boolean => {
    const item = items[index];
    return item !== undefined && isSelectable(item);
  };
  const setFocused = (index: number | undefined) => {
    const key = index === undefined ? undefined : rows.keyAt(index);
    focus(index === undefined || key === undefined ? undefined : { key, index });
  };
  const draw = useCallback(
    (index: number, isSelected: boolean): ReactNode => {
      const item = items[index];
      return item !== undefined && renderRow(item, { index, isSelected });
    },
    [items, renderRow],
  );

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
    const meanHeight = (rows.starts[items.length] ?? 0) / Math.max(1, items.length);
    const next = indexAfterKey(event.key, selectedIndex, {
      count: items.length,
      isSelectable: isSelectableAt,
      page: Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / (meanHeight || 1)) - 1),
    });
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
  };

  const isGrid = role === 'grid';
  const placed = slots.place(virtual.getVirtualItems(), { isStill: !virtual.isScrolling, focused: focused?.key });
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
      data-scrolling={virtual.isScrolling || undefined}
      onKeyDown={press}
      onScroll={scrolled}
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
        data-ruled={rows.height !== undefined || undefined}
        style={roomStyle(rows)}
        onClick={({ target }) => {
          const index = rowIndexAt(target);
          if (index !== undefined && isSelectableAt(index)) onSelect(index);
        }}
        onDoubleClick={({ target }) => {
          const index = rowIndexAt(target);
          if (index !== undefined && isSelectableAt(index)) onActivate?.(index);
        }}
        onFocus={({ target }) => setFocused(rowIndexAt(target))}
        onBlur={() => setFocused(undefined)}
      >
        {placed.map(({ slot, row: { index, size } }) => {
          const key = rows.keyAt(index);
          if (key === undefined) return null;
          const canSelect = isSelectableAt(index);
          return (
            <VirtualRow
              id={rowId(base, key)}
              index={index}
              role={isGrid ? 'row' : canSelect ? 'option' : 'presentation'}
              number={index + 1 + headRows}
              count={items.length}
              top={rows.starts[index] ?? 0}
              height={size}
              isSelected={index === selectedIndex}
              isSelectable={canSelect}
              renderRow={draw}
              key={slot}
            />
          );
        })}
      </div>
    </div>
  );
}

function roomStyle({ starts, count, height }: ListRows): CSSProperties & Record<`--${string}`, string> {
  return { height: starts[count], ...(height !== undefined && { '--row-height': `${height}px` }) };
}

// A key may be a path with spaces, and a reference to an id ends at the first.
function rowId(base: string, key: string): string {
  return `${base}-${encodeURIComponent(key)}`;
}
