import { expect, it } from 'vitest';
import { eachOf } from './each-of.ts';

const NUMBERS = Array.from({ length: 100 }, (_, at) => at);

it('gives the results in order, and never does more than a few at once', async () => {
  let running = 0;
  let most = 0;
  const results = await eachOf(NUMBERS, async (number) => {
    most = Math.max(most, ++running);
    for (let turn = 0; turn < 100 - number; turn += 10) await Promise.resolve();
    running--;
    return number * 2;
  });
  expect(results).toEqual(NUMBERS.map((number) => number * 2));
  expect(most).toBe(16);
});

it('stops at the first failure', async () => {
  let done = 0;
  const work = (number: number): Promise<void> => {
    done++;
    return number === 20 ? Promise.reject(new Error('the disk is full')) : Promise.resolve();
  };
  await expect(eachOf(NUMBERS, work)).rejects.toThrow('the disk is full');
  expect(done).toBeLessThan(60);
});
