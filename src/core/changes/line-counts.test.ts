import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineCounts } from './line-counts.ts';

it.each([
  ['', '', 0, 0],
  ['', 'a\nb', 2, 0],
  ['a\nb\n', '', 0, 2],
  ['a\nb\nc\n', 'a\nx\nc\n', 1, 1],
  ['a\nb\nc\nd\n', 'b\nc\nx\nd\n', 1, 1],
  ['a', 'a\n', 1, 1],
  ['a\r\nb\n', 'a\nb\n', 1, 1],
  ['a\nb\na\nb\n', 'b\na\nb\na\n', 1, 1],
])('%j → %j: +%i −%i', (before, after, additions, deletions) => {
  expect(lineCounts(before, after)).toEqual({ additions, deletions });
});

it('counts the fewest lines, as the longest common subsequence has it', () => {
  const text = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n'), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const common = before.map(() => new Array<number>(after.length).fill(0));
      const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
      for (const [i, a] of before.entries()) {
        for (const [j, b] of after.entries()) {
          const row = common[i];
          if (row) row[j] = a === b ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
        }
      }
      const kept = at(before.length - 1, after.length - 1);
      expect(lineCounts(before.join(''), after.join(''))).toEqual({
        additions: after.length - kept,
        deletions: before.length - kept,
      });
    }),
    { numRuns: 500 },
  );
});

it('gives up on what has nothing in common and is long', () => {
  const lines = (of: string): string => Array.from({ length: 5_000 }, (_, at) => `${of}${at}\n`).join('');
  expect(lineCounts(`same\n${lines('a')}`, `same\n${lines('b')}`)).toEqual({ additions: 5_000, deletions: 5_000 });
});
