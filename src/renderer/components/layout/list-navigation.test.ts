import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexAfterKey } from './list-navigation.ts';

// Two groups: heads at 0 and 4.
const list = { count: 8, isSelectable: (index: number) => index !== 0 && index !== 4, page: 3 };

it.each([
  ['ArrowDown', -1, 1],
  ['ArrowDown', 3, 5],
  ['ArrowDown', 7, undefined],
  ['ArrowUp', 5, 3],
  ['ArrowUp', 1, undefined],
  ['ArrowUp', -1, 7],
  ['Home', 6, 1],
  ['Home', 1, undefined],
  ['End', 1, 7],
  ['PageDown', 1, 5],
  ['PageDown', 6, 7],
  ['PageUp', 7, 3],
  ['PageUp', 2, 1],
  ['a', 2, undefined],
])('%s from %d leads to %s', (key, from, to) => {
  expect(indexAfterKey(key, from, list)).toBe(to);
});

it('only ever leads to a row that can be selected', () => {
  const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp');
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { maxLength: 20 }),
      fc.integer({ min: -1, max: 19 }),
      key,
      fc.integer({ min: 1, max: 9 }),
      (rows, from, pressed, page) => {
        const to = indexAfterKey(pressed, Math.min(from, rows.length - 1), {
          count: rows.length,
          isSelectable: (index) => rows[index] === true,
          page,
        });
        expect(to === undefined || rows[to]).toBe(true);
      },
    ),
  );
});
