interface ListShape {
  count: number;
  /** Heads of groups are passed over. */
  isSelectable: (index: number) => boolean;
  /** Rows that fit in view. */
  page: number;
}

/**
 * Where a key leads in a list.
 * @param from The selected row; -1 for none, from where every key leads to an end of the list.
 * @returns Undefined for a key that does not move, or where there is nothing further that way.
 */
export function indexAfterKey(key: string, from: number, { count, isSelectable, page }: ListShape): number | undefined {
  const forwards = (start: number) => find(start, 1);
  const backwards = (start: number) => find(start, -1);
  const find = (start: number, step: 1 | -1): number | undefined => {
    for (let at = start; at >= 0 && at < count; at += step) if (isSelectable(at)) return at;
    return undefined;
  };
  const moved = (index: number | undefined) => (index === from ? undefined : index);
  switch (key) {
    case 'ArrowDown':
      return forwards(from + 1);
    case 'ArrowUp':
      return backwards(from === -1 ? count - 1 : from - 1);
    case 'Home':
      return moved(forwards(0));
    case 'End':
      return moved(backwards(count - 1));
    case 'PageDown': {
      const target = Math.min(count - 1, from + page);
      return moved(forwards(target) ?? backwards(target));
    }
    case 'PageUp': {
      const target = Math.max(0, (from === -1 ? count : from) - page);
      return moved(backwards(target) ?? forwards(target));
    }
    default:
      return undefined;
  }
}
