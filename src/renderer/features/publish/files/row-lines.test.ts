import { expect, it } from 'vitest';
import { lineCount } from './row-lines.ts';

it.each([
  ['', 1],
  ['a', 1],
  ['x'.repeat(10), 1],
  ['x'.repeat(11), 2],
  ['漢'.repeat(6), 2],
  ['one\ntwo\n', 3],
  ['x'.repeat(1_000_000), 4],
  ['\n'.repeat(100), 4],
])('of %# takes %i lines', (text, lines) => {
  expect(lineCount(text, 10, 4)).toBe(lines);
});
