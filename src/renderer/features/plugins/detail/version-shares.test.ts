import { expect, it } from 'vitest';
import { versionShares } from './version-shares.ts';

const versions = [
  { version: '2', instances: 60 },
  { version: '1', instances: 30 },
  { version: '0', instances: 10 },
];

it('names the most used, and leaves a share for the others', () => {
  const { named, others } = versionShares(versions, 2);
  expect(named).toEqual([
    { version: '2', share: 0.6 },
    { version: '1', share: 0.3 },
  ]);
  expect(others).toBeCloseTo(0.1);
});

it.each([
  [[], 2],
  [[{ version: '1', instances: 0 }], 2],
])('of %j names none', (given, most) => {
  expect(versionShares(given, most)).toEqual({ named: [], others: 0 });
});

it('leaves nothing for others where there are none', () => {
  expect(versionShares(versions, 3).others).toBe(0);
});
