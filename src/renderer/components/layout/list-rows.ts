/** The rows of a list, with where each of them begins. */
export interface ListRows {
  count: number;
  keyAt: (index: number) => string | undefined;
  /** In pixels from the first row's top, and one more: where the last one ends. */
  starts: Float64Array;
  /** The height of all rows; undefined where they differ. */
  height: number | undefined;
}

export function listRows<Item>(
  items: readonly Item[],
  itemKey: (item: Item) => string,
  rowHeight: (item: Item) => number,
): ListRows {
  const starts = new Float64Array(items.length + 1);
  let [end, first, isEven] = [0, undefined as number | undefined, true];
  for (const [index, item] of items.entries()) {
    const height = rowHeight(item);
    first ??= height;
    isEven &&= height === first;
    end += height;
    starts[index + 1] = end;
  }
  const keyAt = (index: number): string | undefined => {
    const item = items[index];
    return item === undefined ? undefined : itemKey(item);
  };
  return { count: items.length, keyAt, starts, height: isEven ? first : undefined };
}

interface View {
  /** How far it is scrolled. */
  top: number;
  /** What it has for rows. */
  height: number;
}

/**
 * Where to scroll so that a row is in view, and no further.
 * @param from The first row that belongs to it: that itself, or the heads above the first row of all.
 * @returns In pixels; undefined where it is in view already.
 */
export function revealedTop(
  { starts }: ListRows,
  { from, index }: { from: number; index: number },
  { top, height }: View,
): number | undefined {
  const [start = 0, end = 0] = [starts[from], starts[index + 1]];
  if (start < top || end - start > height) return start === top ? undefined : start;
  return end > top + height ? end - height : undefined;
}

/** The row that holds still when others come or go: the selected one while it is in view, otherwise the first in view. */
export function heldRow(
  { starts, count, keyAt }: ListRows,
  selected: number,
  { top, height }: View,
): { key: string; index: number; fromTop: number } | undefined {
  const isInView =
    selected >= 0 && selected < count && (starts[selected + 1] ?? 0) > top && (starts[selected] ?? 0) < top + height;
  // At the very top what is new is welcome in view, unless the selection is there.
  if (!isInView && top === 0) return undefined;
  const index = isInView ? selected : rowAt(starts, top);
  const key = keyAt(index);
  return key === undefined ? undefined : { key, index, fromTop: (starts[index] ?? 0) - top };
}

/** The first row that ends below a place. */
function rowAt(starts: Float64Array, top: number): number {
  let [from, to] = [0, starts.length - 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((starts[middle + 1] ?? 0) > top) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Where a row stands, looked for from a place near it; -1 where it is not there. */
export function indexOfKey({ keyAt, count }: ListRows, key: string, near: number): number {
  for (let away = 0; away < count || near >= away; away += 1) {
    if (keyAt(near + away) === key) return near + away;
    if (keyAt(near - away) === key) return near - away;
  }
  return -1;
}
