import { expect, it } from 'vitest';
import { formatNumber } from '../../../components/index.ts';
import { change, review } from './example-review.ts';
import { fieldLabel, fieldNoun } from './field-words.ts';
import { headline, routineFigure } from './headline.ts';
import { itemTarget, pluginTarget } from './target.ts';
import { usersSee } from './users-see.ts';

it.each([
  ['compatibility.python', 'compatibility', 'Python'],
  ['stats.month.instances', 'usage', 'Instances, 30 days'],
  ['a_plugin', 'notices', 'Notice'],
  ['x.some_new-key', 'hand', 'Some new key'],
  ['constructor', 'hand', 'Constructor'],
  ['__', 'hand', '__'],
] as const)('%s of %s is called %s', (field, source, expected) => {
  expect(fieldLabel({ field, source })).toBe(expected);
});

it('has a noun for a field beside a number', () => {
  expect(fieldNoun({ field: 'stats.week.install_events', source: 'usage' })).toBe('installs');
});

const python = {
  field: 'compatibility.python',
  source: 'compatibility',
  before: '>=2.7',
  after: '>=3.9',
  severity: 'notable',
} as const;

it.each([
  ['what the source says', [python], [], 'Python: source says >=3.9, entry >=2.7'],
  [
    'a collapse',
    [{ field: 'stats.month.instances', source: 'usage', before: 6840, after: 0, severity: 'alarming' }],
    [],
    `Instances, 30 days fell from ${formatNumber(6840)} to 0`,
  ],
  [
    'a release',
    [{ field: 'github.latest_release', before: '2', after: '1', severity: 'notable' }],
    [],
    'Latest release went back to 1',
  ],
  [
    'an owner, and what is in doubt',
    [{ severity: 'alarming' }],
    [{ code: 'owner-changed', severity: 'alarming' }],
    'Owner changed; 1 field in doubt',
  ],
  [
    'what reaches users',
    [
      {
        source: 'notices',
        field: 'a',
        before: undefined,
        after: { text: 'Gone.' },
        severity: 'notable',
        reachesUsers: true,
      },
    ],
    [],
    'Notice to users: Gone.',
  ],
  [
    'more than fits',
    [
      python,
      { ...python, field: 'a', source: 'hand', before: 'x', after: 'y' },
      { ...python, field: 'b', source: 'hand', before: 'x', after: 'y' },
    ],
    [],
    'Python: source says >=3.9, entry >=2.7; A: x → y; 1 more',
  ],
] as const)('says %s', (_, changes, signals, expected) => {
  expect(headline(review('a', [...changes], [...signals]))).toBe(expected);
});

it.each([
  [{ code: 'no-push', reason: 'no push since 2022-11-16: over 2 years' }, 'No push since 2022-11-16'],
  [{ code: 'renamed', evidence: { kind: 'repository', asked: 'a/b', answered: 'a/c' } }, 'Renamed to a/c, same owner'],
  [{ code: 'archived' }, 'Archived'],
] as const)('says of a signal %j: %s', (signal, expected) => {
  expect(headline(review('a', [], [signal]))).toBe(expected);
});

it('shows the number that says most, and first values where nothing moved', () => {
  const instances = { field: 'stats.month.instances', source: 'usage', before: 10, after: 15 } as const;
  expect(routineFigure(review('a', [{}, instances]))).toEqual({ noun: 'instances', delta: 5, first: 0 });
  expect(routineFigure(review('a', [{ before: undefined }, { ...instances, before: undefined }]))).toEqual({
    noun: '',
    delta: null,
    first: 2,
  });
  expect(routineFigure(review('a', [{ field: 'github.last_push', before: 'x', after: 'y' }]))).toEqual({
    noun: 'last push',
    delta: null,
    first: 0,
  });
});

it('names the target before a key is pressed', () => {
  const plugin = review('Filament Watch', [python, {}], [{}]);
  const place = (at: number) => {
    const item = plugin.items[at];
    return item && itemTarget(plugin, item);
  };
  expect(pluginTarget(plugin)).toEqual({ name: 'Filament Watch', place: '2 changes, 1 signal' });
  expect(place(0)).toEqual({ name: 'Archived, Filament Watch', place: 'signal 1 of 3' });
  expect(place(1)).toEqual({ name: 'Python of Filament Watch', place: 'field 2 of 3' });
});

it.each([
  [
    'a notice',
    { source: 'notices', field: 'a', before: undefined, after: { plugin: 'a', text: 'Gone.', link: 'l' } },
    ['a'],
    'will show, in any version of it',
    'Gone.',
  ],
  [
    'a notice that goes',
    { source: 'notices', field: 'a', before: { plugin: 'a', text: 'Gone.' }, after: undefined },
    ['a'],
    'stop showing',
    'Gone.',
  ],
  [
    'an overlay',
    { source: 'overlays', field: 'b', before: undefined, after: { disabled: true } },
    ['b'],
    'on Python 2 will show it as incompatible, in any version, and not update it',
    '',
  ],
  [
    'disabling',
    { source: 'hand', field: 'disabled', before: undefined, after: 'broken' },
    ['own'],
    'will show it as disabled',
    'broken',
  ],
  [
    'a removal',
    { source: 'hand', field: '(file)', before: undefined, after: undefined },
    ['own'],
    'will no longer find it',
    '',
  ],
] as const)('says whom %s reaches, and with which words', (_, part, ids, does, text) => {
  expect(usersSee(change(part), 'own')).toMatchObject({ ids, does, text });
});

it('says what else of a notice differs', () => {
  const { facts } = usersSee(
    change({
      source: 'notices',
      before: { text: 'a', link: 'x', date: 'd' },
      after: { text: 'a', link: 'y', date: 'd' },
    }),
    'own',
  );
  expect(facts).toEqual([{ name: 'link', before: 'x', after: 'y' }]);
});
