import { expect, it } from 'vitest';
import { sectionInView } from './sections.ts';

const TOPS = [0, 300, 700, 900];

it.each([
  [0, 0],
  [200, 0],
  [260, 1],
  [500, 1],
  [600, 3],
])('scrolled by %i, section %i is read', (top, section) => {
  expect(sectionInView(TOPS, { top, height: 500, whole: 1_100 })).toBe(section);
});

it('begins with the first where all fit', () => {
  expect(sectionInView(TOPS, { top: 0, height: 2_000, whole: 1_100 })).toBe(0);
});
