import { expect, it } from 'vitest';
import { review } from './example-review.ts';
import { NOWHERE, placed } from './placement.ts';
import { pluginAfter, reviewList } from './review-list.ts';

const reviews = [
  review('routine', [{}]),
  review('alarming', [{ severity: 'alarming' }]),
  review('archived', [{}], [{}]),
  review('notable', [{ severity: 'notable' }]),
  review('other', [{ severity: 'notable', standing: 'accepted' }]),
];
const list = reviewList(placed(NOWHERE, 'run', reviews), new Map(reviews.map((one) => [one.entry, one])));

it('has a head for each group that has plugins, from the gravest on; signals alone come last', () => {
  const words = list.rows.map((row) => (row.kind === 'head' ? `${row.group} ${row.plugins}` : row.review.title));
  expect(words).toEqual([
    'alarming 1',
    'alarming',
    'notable 3',
    'notable',
    'other',
    'archived',
    'routine 1',
    'routine',
  ]);
  expect(list.at.get('_plugins/other.md')).toBe(4);
  expect(list.rows[2]).toMatchObject({ left: { plugins: 2, stays: 0 } });
});

it('leaves out what is filtered away, and a group that is empty then', () => {
  const only = reviews.slice(0, 1);
  const narrowed = reviewList(placed(NOWHERE, 'run', reviews), new Map(only.map((one) => [one.entry, one])));
  expect(narrowed.rows.map(({ kind }) => kind)).toEqual(['head', 'plugin']);
});

it('moves over the heads, and not past the ends', () => {
  const titles = [
    ['_plugins/alarming.md', 1],
    ['_plugins/notable.md', -1],
    ['_plugins/routine.md', 1],
    ['_plugins/alarming.md', -1],
    [null, -1],
    ['gone', 1],
  ] as const;
  expect(titles.map(([entry, step]) => pluginAfter(list, entry, step)?.title)).toEqual([
    'notable',
    'alarming',
    undefined,
    undefined,
    'alarming',
    'alarming',
  ]);
});
