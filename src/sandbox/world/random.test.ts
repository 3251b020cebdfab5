import fc from 'fast-check';
import { expect, it } from 'vitest';
import { random } from './random.ts';

it('draws whole numbers between both ends, for any names', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: -5, max: 5 }), fc.nat({ max: 50 }), (name, least, span) => {
      const draw = random(1, name);
      for (let at = 0; at < 20; at++) {
        for (const value of [draw.int(least, least + span), draw.skewed(least, least + span)]) {
          expect(Number.isInteger(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(least);
          expect(value).toBeLessThanOrEqual(least + span);
        }
      }
    }),
  );
});

it('reaches both ends', () => {
  const draw = random('ends');
  const drawn = Array.from({ length: 300 }, () => [draw.int(1, 4), draw.skewed(1, 4), draw.pick([1, 2, 3, 4])]);
  for (const column of [0, 1, 2]) expect(new Set(drawn.map((row) => row[column]))).toEqual(new Set([1, 2, 3, 4]));
});

it('gives streams of other names other numbers', () => {
  const first = Array.from({ length: 100 }, (_, seed) => random(seed, 'a').next());
  const second = Array.from({ length: 100 }, (_, seed) => random(seed, 'b').next());
  expect(new Set([...first, ...second]).size).toBe(200);
  const mean = first.reduce((sum, value) => sum + value, 0) / first.length;
  expect(mean).toBeGreaterThan(0.35);
  expect(mean).toBeLessThan(0.65);
});
