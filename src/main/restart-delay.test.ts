import { expect, it } from 'vitest';
import { restartDelayMs } from './restart-delay.ts';

it.each([
  ['the first', [100_000], 250],
  ['the second', [95_000, 100_000], 500],
  ['the fourth', [70_000, 80_000, 90_000, 100_000], 2_000],
  ['the fifth in a minute', [60_000, 70_000, 80_000, 90_000, 100_000], null],
  ['the fifth, the first of them a minute ago', [40_000, 70_000, 80_000, 90_000, 100_000], 2_000],
  ['the sixth, all but the last of them long ago', [1, 2, 3, 4, 5, 100_000], 250],
])('waits after %s crash', (_, crashes, delay) => {
  expect(restartDelayMs(crashes, 100_000)).toBe(delay);
});
