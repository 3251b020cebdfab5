import type { Key } from 'react';

interface Row {
  key: Key;
  index: number;
}

/** A row, and the number of the element that draws it. */
interface Placed<Drawn extends Row> {
  slot: number;
  row: Drawn;
}

/**
 * Which element draws which row of a list. A row keeps its element while it is drawn; an element whose row is gone draws
 * one that comes, so that scrolling makes no elements and leaves none behind.
 */
export class RowSlots {
  /** In the order of the document. */
  #placed: Placed<Row>[] = [];
  #made = 0;

  /**
   * Gives each row its element.
   * @param rows Those to draw, in their order.
   * @param isStill Whether the elements may change places to stand in the order of the rows. Moved ones are laid out anew,
   * so that while a list scrolls they stay.
   * @param focused The row that holds the focus: its element is never given to another one.
   * @returns The rows in the order of the document.
   */
  place<Drawn extends Row>(
    rows: readonly Drawn[],
    { isStill, focused }: { isStill: boolean; focused: Key | undefined },
  ): Placed<Drawn>[] {
    const places = new Map(this.#placed.map(({ row }, place) => [row.key, place]));
    const coming = rows.filter(({ key }) => !places.has(key));
    const wanted = new Set(rows.map(({ key }) => key));
    const free = this.#placed.flatMap(({ row: { key } }, place) => (wanted.has(key) || key === focused ? [] : [place]));
    const reused = Math.min(free.length, coming.length);
    const drawn: (Drawn | undefined)[] = this.#placed.map(() => undefined);
    // Where most rows are others, each element draws what comes to stand in its place: then none has to change places.
    if (isStill && focused === undefined && reused > rows.length - coming.length) drawn.splice(0, rows.length, ...rows);
    else {
      for (const row of rows) drawn[places.get(row.key) ?? free.shift() ?? drawn.length] = row;
    }
    const placed = drawn.flatMap((row, place): Placed<Drawn>[] =>
      row === undefined ? [] : [{ slot: this.#placed[place]?.slot ?? (this.#made += 1), row }],
    );
    if (isStill) placed.sort((a, b) => a.row.index - b.row.index);
    this.#placed = placed;
    return placed;
  }

  /**
   * The rows to draw where somebody jumps far, as with a scroll bar: those in view alone. So many others as have elements
   * left stay as they are, out of view; drawing what is beside the view would take as long as the view itself.
   * @param inView The first and the last of them.
   * @returns Undefined where it is not far.
   */
  afterJump({ startIndex, endIndex }: { startIndex: number; endIndex: number }): number[] | undefined {
    const before = this.#placed.map(({ row }) => row.index);
    if (before.length === 0 || before.some((index) => index >= startIndex && index <= endIndex)) return undefined;
    const inView = Array.from({ length: endIndex - startIndex + 1 }, (_, at) => startIndex + at);
    return [...inView, ...before.slice(0, Math.max(0, before.length - inView.length))];
  }
}
