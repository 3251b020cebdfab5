import { expect, it } from 'vitest';
import { rangeOf } from './finding-range.ts';

const TEXT = 'id: a\n  title: Two words  \n\nend';
const lines = TEXT.split('\n');
const from = (line: number) => lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
const document = { count: lines.length, at: (line: number) => ({ from: from(line), text: lines[line - 1] ?? '' }) };

it.each([
  [{ line: 2, column: 10 }, 'Two'],
  [{ line: 2 }, 'title: Two words'],
  [{ line: 1, column: 1 }, 'id:'],
  [{ line: 3 }, ''],
  [{ line: 2, column: 99 }, ''],
  [{ line: 99, column: 1 }, 'end'],
])('%j marks %j', (finding, expected) => {
  const range = rangeOf(finding, document);
  expect(range && TEXT.slice(range.from, range.to)).toBe(expected);
});

it('marks nothing where no line is named', () => {
  expect(rangeOf({ column: 3 }, document)).toBeUndefined();
});
