import { expect, it } from 'vitest';
import type { Change } from '../../shared/change.ts';
import { rankPending } from './rank.ts';

const entry = (id: string, stars?: number) => ({
  path: `${id}.md`,
  id,
  values: stars === undefined ? {} : { github: { stars } },
});
function stars(id: string, after?: number): Change {
  const base = {
    entry: `${id}.md`,
    file: `${id}.md`,
    field: 'github.stars',
    source: 'github',
    severity: 'routine',
    reason: `${id} moved`,
  } as const;
  return after === undefined ? base : { ...base, after };
}

it('ranks what the changes would leave, and says what it was and why', () => {
  const pending = Map.groupBy([stars('b', 9), stars('c', 1), stars('d')], ({ entry: path }) => path);
  expect(rankPending([entry('a', 5), entry('b', 3), entry('c'), entry('d', 4)], pending, 'starred')).toEqual([
    { rank: 1, id: 'b', title: 'b', value: 9, was: 3, reasons: ['b moved'] },
    { rank: 2, id: 'a', title: 'a', value: 5, was: 1, reasons: [] },
    { rank: 3, id: 'c', title: 'c', value: 1, was: null, reasons: ['c moved'] },
  ]);
});
