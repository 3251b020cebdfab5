import { expect, it } from 'vitest';
import { change, signal } from './example-review.ts';
import { focusedItem, itemsOf } from './review-item.ts';

const release = (part: string, severity: 'notable' | 'alarming' | 'routine') =>
  change({ field: `github.latest_release${part}`, severity });

it('puts signals first, then what reaches users, the repository, and instances, each within its severity', () => {
  const items = itemsOf(
    [
      change({ field: 'stats.week.install_events' }),
      change({ field: 'stats.week.instances' }),
      change({ field: 'compatibility.python', severity: 'notable' }),
      change({ field: 'github.stars', severity: 'alarming' }),
      change({ field: 'github.repo', severity: 'alarming' }),
      change({ field: 'disabled', severity: 'notable', reachesUsers: true }),
    ],
    [signal({ code: 'owner-changed', severity: 'alarming' })],
  );
  expect(items.map(({ severity, label }) => `${severity} ${label}`)).toEqual([
    'alarming Owner changed',
    'alarming Repository',
    'alarming Stars',
    'notable Disabled',
    'notable Python',
    'routine Instances, 7 days',
    'routine Installs, 7 days',
  ]);
});

it('makes one item of a release that went backwards, and one each of alarming fields', () => {
  const parts = ['', '_date', '_url', '_tag'];
  const notable = itemsOf(
    parts.map((part) => release(part, 'notable')),
    [],
  );
  expect(notable.map((item) => item.kind === 'field' && item.changes.length)).toEqual([4]);
  expect(
    itemsOf(
      parts.map((part) => release(part, 'alarming')),
      [],
    ),
  ).toHaveLength(4);
  expect(
    itemsOf(
      ['_date', '_tag'].map((part) => release(part, 'notable')),
      [],
    ),
  ).toHaveLength(2);
});

it('gives each item an id of its own, also where two changes have one field', () => {
  const two = [change({ field: 'a', after: 1 }), change({ field: 'a', after: 2 })];
  expect(new Set(itemsOf(two, []).map(({ id }) => id)).size).toBe(2);
});

it('looks at what was looked at, else at the first that is undecided', () => {
  const items = itemsOf(
    [
      change({ field: 'a' }),
      change({ field: 'b', severity: 'notable', standing: 'accepted' }),
      change({ field: 'c', severity: 'notable' }),
    ],
    [],
  );
  const fieldOf = (id: string | null) => {
    const item = focusedItem(items, id);
    return item?.kind === 'field' ? item.changes[0].field : undefined;
  };
  expect(fieldOf(null)).toBe('c');
  expect(fieldOf(items.at(-1)?.id ?? null)).toBe('a');
  expect(fieldOf('gone')).toBe('c');
  expect(focusedItem([], null)).toBeUndefined();
});
