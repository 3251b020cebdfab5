import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../shared/json.ts';
import { RANKINGS } from '../../shared/ranking.ts';
import type { RankingName } from '../../shared/ranking.ts';
import { rank } from './rank.ts';

const VALUES: Record<RankingName, (value: Json) => JsonObject> = {
  popular: (value) => ({ stats: { month: { instances: value } } }),
  trending: (value) => ({ stats: { week: { install_events: value } } }),
  newest: (value) => ({ date: value }),
  released: (value) => ({ github: { latest_release_date: value } }),
  starred: (value) => ({ github: { stars: value } }),
};
const entry = (id: string, values: JsonObject, path = `_plugins/${id}.md`) => ({ path, id, values });
const ids = (by: RankingName, values: Record<string, Json>): string[] =>
  rank(
    Object.entries(values).map(([id, value]) => entry(id, VALUES[by](value))),
    by,
  ).map(({ id }) => id);

describe('a ranking', () => {
  it.each(RANKINGS)('has the greatest or latest first, with its value as it is: %s', (by) => {
    const [low, high] = by === 'newest' || by === 'released' ? ['2023-2-5', '2023-11-04'] : [9, 10];
    const entries = [entry('a', VALUES[by](low)), entry('b', { ...VALUES[by](high), title: 'B!' }), entry('c', {})];
    expect(rank(entries, by)).toEqual([
      { rank: 1, id: 'b', title: 'B!', value: high },
      { rank: 2, id: 'a', title: 'a', value: low },
    ]);
  });

  it.each<[string, RankingName, Record<string, Json>, string[]]>([
    ['dates by day', 'newest', { a: '2023-2-5', b: '2023-02-10', c: '2022-12-31' }, ['b', 'a', 'c']],
    [
      'releases by instant',
      'released',
      { a: '2023-02-18 23:00:00 +0000', b: '2023-02-19 00:30:00 +0200', c: '2023-02-18 22:45:00 -0100' },
      ['c', 'a', 'b'],
    ],
    [
      'equal values by id',
      'starred',
      { c: 1, a: 1, B: 1, '\u{1F600}': 1, '\uFF5E': 1 },
      ['B', 'a', 'c', '\uFF5E', '\u{1F600}'],
    ],
    ['equal instants by id', 'released', { b: '2023-01-01 00:00:00Z', a: '2023-01-01 01:00:00 +01:00' }, ['a', 'b']],
    ['zeros too', 'popular', { a: 0, b: 3 }, ['b', 'a']],
    ['no counts of another type', 'popular', { a: '5', b: null, c: [5], d: true, e: { n: 5 } }, []],
    ['no dates of another type', 'newest', { a: 20230101, b: null, c: ['2023-01-01'], d: 'soon', e: '2023-02-30' }, []],
  ])('orders %s', (_, by, values, expected) => {
    expect(ids(by, values)).toEqual(expected);
  });

  it('counts disabled entries, and passes over what is no map', () => {
    const disabled = entry('a', { ...VALUES.starred(3), disabled: 'It is broken.' });
    expect(rank([disabled, entry('b', { github: 'none' }), entry('c', { github: null })], 'starred')).toHaveLength(1);
  });

  it.each([
    ['text', 'A: b', 'A: b'],
    ['a number', 2048, '2048'],
    ['missing', undefined, 'a'],
    ['null', null, 'a'],
    ['a list', ['x'], 'a'],
  ])('has a title that is %s', (_, title, expected) => {
    const values = { ...VALUES.starred(1), ...(title === undefined ? {} : { title }) };
    expect(rank([entry('a', values)], 'starred')).toMatchObject([{ title: expected }]);
  });
});

describe('any ranking', () => {
  const value = fc.oneof(
    fc.integer({ min: -1, max: 3 }),
    fc.constantFrom<Json[]>('2023-2-5', '2023-02-05', '2023-02-05 01:00:00 +0100', '2024-01-01', 'x', null, 1.5, {}),
  );
  const id = fc.constantFrom('a', 'b', 'B', '\uFF5E', '\u{1F600}', '10', '9');
  const entries = fc
    .array(fc.tuple(id, value), { maxLength: 12 })
    .map((pairs) => pairs.map(([name, one], at) => ({ name, one, path: `_plugins/${at}.md` })));
  const cases = fc.constantFrom(...RANKINGS).chain((by) =>
    entries.chain((list) => {
      const made = list.map(({ name, one, path }) => entry(name, { ...VALUES[by](one), title: path }, path));
      const shuffled = fc.shuffledSubarray(made, { minLength: made.length });
      return fc.record({ by: fc.constant(by), made: fc.constant(made), shuffled });
    }),
  );

  it('does not depend on the order of the entries, and leaves them as they were', () => {
    fc.assert(
      fc.property(cases, ({ by, made, shuffled }) => {
        const before = structuredClone(shuffled);
        expect(rank(shuffled, by)).toEqual(rank(made, by));
        expect(shuffled).toEqual(before);
      }),
    );
  });

  it('gives every plugin that counts one rank, and orders any two of them as it orders them alone', () => {
    fc.assert(
      fc.property(cases, ({ by, made }) => {
        const ranked = rank(made, by);
        expect(ranked.map(({ rank: place }) => place)).toEqual(ranked.map((_, at) => at + 1));
        const counted = made.filter((one) => rank([one], by).length === 1);
        const plugins = new Set(counted.map((one) => one.id.toLowerCase()));
        expect(ranked.map((one) => one.id.toLowerCase()).sort()).toEqual([...plugins].sort());
        // Of entries whose ids are equal but for capitals, one counts.
        const counting = counted.filter(({ path }) => ranked.some(({ title }) => title === path));
        const placeOf = new Map(ranked.map(({ title, rank: place }) => [title, place]));
        for (const a of counting) {
          for (const b of counting.filter(({ path }) => path !== a.path)) {
            const [first, second] = rank([a, b], by).map(({ title }) => placeOf.get(title) ?? 0);
            expect(first).toBeLessThan(second ?? 0);
          }
        }
      }),
    );
  });
});
