import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldRow, indexOfKey, listRows, revealedTop } from './list-rows.ts';

const rowsOf = (...heights: number[]) =>
  listRows(
    heights.map((height, at) => ({ height, at })),
    ({ at }) => `row ${at}`,
    ({ height }) => height,
  );
const alike = (count: number) => rowsOf(...Array.from({ length: count }, () => 32));

describe('listRows', () => {
  it('says where rows begin, and how high they are where they are alike', () => {
    expect([...rowsOf(32, 48, 32).starts]).toEqual([0, 32, 80, 112]);
    expect([rowsOf(32, 32).height, rowsOf(32, 48).height, rowsOf().height]).toEqual([32, undefined, undefined]);
  });
});

describe('revealedTop', () => {
  it.each([
    ['in view', { from: 4, index: 4 }, { top: 100, height: 200 }, undefined],
    ['at the lower edge', { from: 4, index: 4 }, { top: 60, height: 100 }, undefined],
    ['above', { from: 2, index: 2 }, { top: 100, height: 200 }, 64],
    ['half above', { from: 3, index: 3 }, { top: 100, height: 200 }, 96],
    ['below', { from: 20, index: 20 }, { top: 100, height: 200 }, 21 * 32 - 200],
    ['half below', { from: 9, index: 9 }, { top: 100, height: 200 }, 120],
    ['in view, while the heads above it are not', { from: 0, index: 1 }, { top: 32, height: 200 }, 0],
    ['higher than the view', { from: 9, index: 9 }, { top: 0, height: 20 }, 9 * 32],
    ['higher than the view, and at its top', { from: 9, index: 9 }, { top: 9 * 32, height: 20 }, undefined],
  ] as const)('a row that is %s', (_, row, view, expected) => {
    expect(revealedTop(alike(40), row, view)).toBe(expected);
  });
});

describe('heldRow', () => {
  it.each([
    ['the selected one in view', 5, { top: 100, height: 200 }, { key: 'row 5', index: 5, fromTop: 60 }],
    [
      'the first in view, where the selection is not',
      30,
      { top: 100, height: 200 },
      { key: 'row 3', index: 3, fromTop: -4 },
    ],
    [
      'the first in view, where nothing is selected',
      -1,
      { top: 96, height: 200 },
      { key: 'row 3', index: 3, fromTop: 0 },
    ],
    ['none at the very top', -1, { top: 0, height: 200 }, undefined],
    ['the selected one at the very top', 2, { top: 0, height: 200 }, { key: 'row 2', index: 2, fromTop: 64 }],
  ] as const)('%s', (_, selected, view, expected) => {
    expect(heldRow(alike(40), selected, view)).toEqual(expected);
  });

  it('is none in a list without rows', () => {
    expect(heldRow(alike(0), -1, { top: 40, height: 200 })).toBeUndefined();
  });
});

describe('indexOfKey', () => {
  it('finds a row from wherever it is looked for, and no row that is not there', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(30), fc.nat(30), (count, at, near) => {
        expect(indexOfKey(alike(count), `row ${at}`, near)).toBe(at < count ? at : -1);
      }),
    );
  });
});
