import { expect, it } from 'vitest';
import { isOlderExport, judgeTogether } from './exports.ts';
import type { Verdict } from './judge.ts';

function verdicts(count: number, direction: Verdict['direction'], from = 100): Verdict[] {
  return Array.from({ length: count }, () => ({ kind: 'ordinary', severity: 'routine', direction, from, words: '' }));
}

it.each<[string, Verdict[], unknown]>([
  ['a fifth of them', [...verdicts(20, 'down'), ...verdicts(80, undefined)], undefined],
  ['more than a fifth', [...verdicts(21, 'down'), ...verdicts(79, undefined)], { moved: 21, of: 100 }],
  ['upwards too', [...verdicts(30, 'up'), ...verdicts(5, 'down')], { moved: 30, of: 35 }],
  ['in both directions', [...verdicts(20, 'up'), ...verdicts(20, 'down'), ...verdicts(60, undefined)], undefined],
  ['four in all', verdicts(4, 'down'), undefined],
  ['five in all', verdicts(5, 'down'), { moved: 5, of: 5 }],
  ['small ones alone', verdicts(50, 'down', 19), undefined],
  ['none', [], undefined],
])('an export moved: %s', (_, all, expected) => {
  expect(judgeTogether(all)).toEqual(expected);
});

it.each([
  ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', true],
  ['2026-01-02T00:00:00.000Z', '2026-01-02T00:00:00.000Z', false],
  ['2026-01-03T00:00:00.000Z', '2026-01-02T00:00:00.000Z', false],
  [null, '2026-01-02T00:00:00.000Z', false],
  ['2026-01-01T00:00:00.000Z', undefined, false],
])('an export of %s after one of %s is older: %s', (generatedAt, last, isOlder) => {
  expect(isOlderExport(generatedAt, last)).toBe(isOlder);
});
