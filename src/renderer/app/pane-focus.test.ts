import { expect, it } from 'vitest';
import { paneAfter } from './pane-focus.ts';

it.each([
  [3, 0, 1, 1],
  [3, 2, 1, 0],
  [3, 0, -1, 2],
  [3, -1, 1, 0],
  [3, -1, -1, 2],
  [0, -1, 1, -1],
] as const)('of %i panes, from %i by %i: %i', (count, at, step, next) => {
  expect(paneAfter(count, at, step)).toBe(next);
});
