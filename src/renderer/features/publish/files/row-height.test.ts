import { expect, it } from 'vitest';
import type { FileRow } from './file-rows.ts';
import { lettersIn, rowHeight } from './row-height.ts';

const reach: FileRow = {
  kind: 'reach',
  key: 'r',
  reach: {
    file: '_data/notices.yaml',
    id: 'a',
    kind: 'notice',
    text: 'x'.repeat(100),
    isTakenBack: false,
    instances: 1,
  },
};

it.each([
  [352, 52],
  [353, 52],
  [284, 40],
  [0, 16],
])('a list of %i pixels has %i letters in a line', (width, letters) => {
  expect(lettersIn(width)).toBe(letters);
});

it('is as high as its words, and the same from render to render', () => {
  const height = rowHeight('compact', 50);
  expect(height(reach)).toBe(26 + 8 + 2 * 16);
  expect(rowHeight('compact', 25)(reach)).toBe(26 + 8 + 4 * 16);
  expect(rowHeight('comfortable', 50)(reach)).toBe(30 + 8 + 2 * 16);
  expect(rowHeight('compact', 50)).toBe(height);
});
