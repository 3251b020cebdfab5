import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../shared/json.ts';
import { changesFromNotices, ticketsWanted } from './changes.ts';

const TEXT = 'This plugin has been abandoned. Read more at the "Read more..." link below.';
const PROFILE = { github: { web: 'https://github.com/' }, notices: { abandoned: TEXT } };
const PATH = '_data/notices.yaml';
const address = (number: number): string => `https://github.com/o/r/issues/${number}`;
const DATES = new Map([
  [address(1), '2023-05-04T10:00:00Z'],
  [address(2), '2024-01-31T23:30:00-02:00'],
]);

const entry = (id: string, values: JsonObject = {}, path = `_plugins/${id}.md`) => ({ path, id, values });
const ours = (plugin: string, number: number, date = '2020-01-01 00:00:00Z'): JsonObject => ({
  plugin,
  date,
  text: TEXT,
  link: address(number),
});
function run(
  entries: Parameters<typeof changesFromNotices>[0],
  value: Json[] = [],
  dates: Parameters<typeof changesFromNotices>[2] = DATES,
) {
  return changesFromNotices(entries, { path: PATH, value }, dates, PROFILE);
}

describe('a plugin that is marked as abandoned', () => {
  it('yields one notice, dated by its ticket, for every version', () => {
    const { changes, problems } = run([entry('a', { abandoned: address(1) })]);
    expect(problems).toEqual([]);
    expect(changes).toEqual([
      {
        entry: '_plugins/a.md',
        file: PATH,
        field: 'a',
        after: ours('a', 1, '2023-05-04 10:00:00Z'),
        source: 'notices',
        severity: 'notable',
        reason: `a is abandoned: every host that has a installed, in any version, will show “${TEXT}”, with a link to ${address(1)}`,
      },
    ]);
    expect(Object.keys(changes[0]?.after ?? {})).toEqual(['plugin', 'date', 'text', 'link']);
  });

  it('is dated in UTC', () => {
    const [change] = run([entry('a', { abandoned: address(2) })]).changes;
    expect(change?.after).toMatchObject({ date: '2024-02-01 01:30:00Z' });
  });

  it.each([
    ['ours', ours('a', 1)],
    ['one of somebody else’s', { plugin: 'a', text: 'Gone.', link: address(1) }],
    ['one under other capitals', ours('A', 1)],
    ['one whose link is spelled otherwise', { ...ours('a', 1), link: 'http://www.github.com/O/R/issues/1/#top' }],
  ])('yields none where there is one already: %s', (_, notice) => {
    expect(run([entry('a', { abandoned: address(1) })], [notice])).toEqual({ changes: [], problems: [] });
  });

  it.each<[string, Json]>([
    ['of another plugin', ours('b', 1)],
    ['with another link', { plugin: 'a', text: 'Version 2 is there.', link: 'https://example.org/' }],
    ['that is no map', 'a'],
    ['without a plugin', { text: TEXT, link: address(1) }],
  ])('yields one beside a notice %s', (_, notice) => {
    const { changes } = run([entry('a', { abandoned: address(1) }), entry('b', { abandoned: address(1) })], [notice]);
    expect(changes).toContainEqual(expect.objectContaining({ field: 'a', after: expect.anything() as Json }));
    expect(changes.every(({ before }) => before === undefined)).toBe(true);
  });

  it('yields one notice where two files have its id, and where two ids differ in capitals', () => {
    const values = { abandoned: address(1) };
    const two = run([entry('a', values), entry('a', values, '_plugins/b.md'), entry('A', values)]);
    expect(two.changes.map(({ entry: path }) => path)).toEqual(['_plugins/a.md']);
  });

  it.each([
    ['GitHub said why', new Map([[address(1), { failed: 'no such issue' }]]), 'no such issue'],
    ['GitHub said nothing', new Map<string, string>(), 'GitHub did not answer'],
    ['it is no date', new Map([[address(1), 'soon']]), '"soon" is no date'],
    ['it is beyond our time', new Map([[address(1), '+012345-01-01T00:00:00Z']]), 'is no date'],
  ])('is a problem and no change where the date was not read: %s', (_, dates, detail) => {
    const before = [ours('a', 2)];
    const { changes, problems } = run([entry('a', { abandoned: address(1) })], before, dates);
    expect(changes).toEqual([]);
    expect(problems).toEqual([
      {
        code: 'notices.ticket-unread',
        entry: '_plugins/a.md',
        field: 'abandoned',
        ticket: address(1),
        detail: expect.stringContaining(detail) as string,
      },
    ]);
  });

  it.each(['', 'a\u0000', '\ud800', 'a'.repeat(101)])('yields none under an id that no host can have: %j', (id) => {
    expect(run([entry(id, { abandoned: address(1) })])).toEqual({ changes: [], problems: [] });
  });
});

describe('a notice of ours', () => {
  it('that goes is no reason to leave out the one of an id in other capitals', () => {
    const { changes } = run([entry('A'), entry('a', { abandoned: address(1) })], [ours('A', 1)]);
    expect(changes.map(({ field, after }) => [field, after !== undefined])).toEqual([
      [`A#${address(1)}`, false],
      ['a', true],
    ]);
  });

  it.each([undefined, null, false])('goes where the entry says abandoned: %j', (abandoned) => {
    const notice = { ...ours('a', 1), important: true };
    const { changes } = run([entry('a', abandoned === undefined ? {} : { abandoned })], [notice]);
    expect(changes).toEqual([
      {
        entry: '_plugins/a.md',
        file: PATH,
        field: `a#${address(1)}`,
        before: notice,
        source: 'notices',
        severity: 'notable',
        reason: `a no longer names ${address(1)} as abandoned: every host that has a installed, in any version, stops showing “${TEXT}”`,
      },
    ]);
  });

  it('is replaced where the entry names another ticket, and goes where that one has its notice', () => {
    const abandoned = entry('a', { abandoned: address(2) });
    const old = ours('a', 1);
    const replaced = run([abandoned], [old]).changes;
    expect(replaced).toMatchObject([{ before: old, after: ours('a', 2, '2024-02-01 01:30:00Z') }]);
    expect(replaced[0]?.reason).toContain('a names another ticket: every host that has a installed, in any version');
    const twice = run([abandoned], [old, old]).changes;
    expect(twice.map(({ before, after }) => [before !== undefined, after !== undefined])).toEqual([
      [true, true],
      [true, false],
    ]);
    const gone = run([abandoned], [old, ours('a', 2)]).changes;
    expect(gone).toMatchObject([{ before: old }]);
    expect(gone[0]).not.toHaveProperty('after');
  });

  it('is told from every other by its key, whichever of them goes first', () => {
    const notices = [ours('a', 1), ours('a', 2), ours('a', 1)];
    const keys = (left: JsonObject[]) => run([entry('a')], left).changes.map(({ field }) => field);
    expect(keys(notices)).toEqual([`a#${address(1)}`, `a#${address(2)}`, `a#${address(1)}#2`]);
    expect(keys(notices.slice(1))).toEqual([`a#${address(2)}`, `a#${address(1)}`]);
    // One more ticket is named, and two notices go: one of them is replaced.
    expect(run([entry('a', { abandoned: address(2) })], [ours('a', 1), ours('a', 3)]).changes).toMatchObject([
      { field: 'a', after: { link: address(2) } },
      { field: `a#${address(3)}` },
    ]);
  });

  it.each([
    ['its entry is gone', [], ours('a', 1)],
    ['its entry has another id', [entry('A')], ours('a', 1)],
    ['abandoned is a word', [entry('a', { abandoned: 'yes' })], ours('a', 1)],
    ['abandoned is another page', [entry('a', { abandoned: 'https://github.com/o/r/pull/1' })], ours('a', 1)],
    ['abandoned is true', [entry('a', { abandoned: true })], ours('a', 1)],
    ['another file of its id names it', [entry('a'), entry('a', { abandoned: address(1) })], ours('a', 1)],
    ['somebody worded it', [entry('a')], { ...ours('a', 1), text: `${TEXT} Really.` }],
    ['it links elsewhere', [entry('a')], { ...ours('a', 1), link: 'https://example.org/' }],
    ['it has no link', [entry('a')], { plugin: 'a', text: TEXT }],
  ])('stays where %s', (_, entries, notice) => {
    expect(run(entries, [notice])).toEqual({ changes: [], problems: [] });
  });
});

it('the tickets of notices that are missing are wanted, each once', () => {
  const entries = [
    entry('a', { abandoned: address(1) }),
    entry('b', { abandoned: `${address(1)}#top` }),
    entry('c', { abandoned: address(2) }),
    entry('d', { abandoned: address(3) }),
    entry('e'),
  ];
  const value = [ours('c', 2), ours('d', 2), ours('e', 4)];
  expect(ticketsWanted(entries, { path: PATH, value }, PROFILE)).toEqual([
    { url: address(1), owner: 'o', name: 'r', number: 1 },
    { url: address(3), owner: 'o', name: 'r', number: 3 },
  ]);
});
