import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowSlots } from './row-slots.ts';

const rowsAt = (...indexes: number[]) => indexes.map((index) => ({ key: `row ${index}`, index }));
const range = (from: number, count: number) => rowsAt(...Array.from({ length: count }, (_, at) => from + at));
const moving = { isStill: false, focused: undefined };
const still = { isStill: true, focused: undefined };

/** The element of each row, by its key. */
function elements(placed: { slot: number; row: { key: string } }[]): Map<string, number> {
  return new Map(placed.map(({ slot, row }) => [row.key, slot]));
}

describe('RowSlots', () => {
  it('gives the element of the row that went to the row that came, and moves none while it scrolls', () => {
    const slots = new RowSlots();
    const before = slots.place(range(0, 4), still);
    const after = slots.place(range(1, 4), moving);
    expect(after.map(({ slot }) => slot)).toEqual(before.map(({ slot }) => slot));
    expect(after.map(({ row }) => row.index)).toEqual([4, 1, 2, 3]);
  });

  it('puts the elements in the order of the rows when it is still', () => {
    const slots = new RowSlots();
    slots.place(range(3, 4), still);
    slots.place(range(1, 4), moving);
    expect(slots.place(range(1, 4), still).map(({ row }) => row.index)).toEqual([1, 2, 3, 4]);
  });

  it('draws what is in view alone after a jump, and leaves other elements as they are', () => {
    const slots = new RowSlots();
    const first = slots.place(range(0, 6), still);
    const drawn = slots.afterJump({ startIndex: 20, endIndex: 23 });
    expect(drawn).toEqual([20, 21, 22, 23, 0, 1]);
    const after = elements(slots.place(rowsAt(...(drawn ?? [])), moving));
    expect([...after.values()].sort()).toEqual(first.map(({ slot }) => slot).sort());
    expect([after.get('row 0'), after.get('row 1')]).toEqual(first.slice(0, 2).map(({ slot }) => slot));
  });

  it.each([
    ['nothing is drawn yet', [], { startIndex: 3, endIndex: 5 }],
    ['a part of the view is drawn', [0, 1, 2, 3], { startIndex: 3, endIndex: 5 }],
  ])('does not take it for a jump where %s', (_, before, inView) => {
    const slots = new RowSlots();
    slots.place(rowsAt(...before), still);
    expect(slots.afterJump(inView)).toBeUndefined();
  });

  it('never gives the element that holds the focus to another row', () => {
    const slots = new RowSlots();
    const focused = elements(slots.place(range(0, 3), still)).get('row 1');
    const after = slots.place(range(7, 3), { isStill: true, focused: 'row 1' });
    expect(after.map(({ slot }) => slot)).not.toContain(focused);
  });

  it('has no element change places where most rows are others', () => {
    const slots = new RowSlots();
    const before = slots.place(rowsAt(0, 1, 2, 3, 4, 5), still);
    // Two that were lower down come first, as in a search.
    const found = ['row 3', 'row 5', 'row 9', 'row 12', 'row 20', 'row 21'].map((key, index) => ({ key, index }));
    expect(slots.place(found, still).map(({ slot }) => slot)).toEqual(before.map(({ slot }) => slot));
  });

  it('keeps each row in its element while it scrolls, draws every row once, and makes no more elements than were ever needed', () => {
    const steps = fc.array(
      fc.record({ from: fc.nat(30), count: fc.integer({ min: 1, max: 9 }), isStill: fc.boolean() }),
    );
    fc.assert(
      fc.property(steps, (shown) => {
        const slots = new RowSlots();
        let before = new Map<string, number>();
        for (const { from, count, isStill } of shown) {
          const rows = range(from, count);
          const placed = slots.place(rows, { isStill, focused: undefined });
          const after = elements(placed);
          expect([...after.keys()].sort()).toEqual(rows.map(({ key }) => key).sort());
          expect(new Set(after.values()).size).toBe(count);
          if (!isStill) for (const [key, slot] of after) expect(before.get(key) ?? slot).toBe(slot);
          const kept = [...after.values()].filter((slot) => [...before.values()].includes(slot));
          expect(kept.length).toBe(Math.min(before.size, count));
          before = after;
        }
      }),
    );
  });
});
