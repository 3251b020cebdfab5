import { expect, it } from 'vitest';
import { BatchSize, MAXIMUM_BATCH } from './batch-size.ts';

/** Sends so many batches to a GitHub that refuses more than `limit`, and says what sizes they had. */
function sizes(size: BatchSize, limit: number, times: number): number[] {
  return Array.from({ length: times }, () => {
    const asked = size.size;
    if (asked > limit) size.refused(asked);
    else size.succeeded(asked);
    return asked;
  });
}

it.each([1, 2, 7, 20, 49])('finds a limit of %i and stays there', (limit) => {
  const found = sizes(new BatchSize(), limit, 60);
  expect(found.filter((asked) => asked > limit).length).toBeLessThan(14);
  expect(Math.max(...found.filter((asked) => asked <= limit))).toBe(limit);
});

it('takes what a partial answer passed', () => {
  const size = new BatchSize();
  size.refused(50, 40);
  expect(size.size).toBe(40);
});

it('grows back when the refusals end', () => {
  const size = new BatchSize();
  sizes(size, 3, 10);
  sizes(size, MAXIMUM_BATCH, 60);
  expect(size.size).toBe(MAXIMUM_BATCH);
});

it('never asks more than the maximum, or less than one', () => {
  const size = new BatchSize();
  expect(Math.max(...sizes(size, MAXIMUM_BATCH, 20))).toBe(MAXIMUM_BATCH);
  expect(Math.min(...sizes(size, 0, 20))).toBe(1);
});
