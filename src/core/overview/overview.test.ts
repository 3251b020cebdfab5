import { expect, it } from 'vitest';
import type { Change } from '../../shared/change.ts';
import type { ReviewChange } from '../../shared/contract/changes.ts';
import type { JsonObject } from '../../shared/json.ts';
import { OCTOPRINT } from '../../shared/profile.ts';
import { healthOf, type HealthFacts } from './health.ts';
import { rowOf } from './row.ts';
import { weeklyValues } from './weeks.ts';

const PATH = '_plugins/a.md';

function change(over: Partial<Change>): Change {
  const base = { entry: PATH, file: PATH, field: 'github.stars', after: 1, reason: 'x' } as const;
  return { ...base, source: 'github', severity: 'routine', ...over };
}

it.each<[string, Partial<HealthFacts>, string, string]>([
  ['nothing known', {}, 'good', 'Good'],
  ['not readable', { isReadable: false }, 'alarming', 'Cannot be read'],
  ['a take-over', { signals: [{ code: 'owner-changed', severity: 'alarming' }] }, 'alarming', 'Owner changed'],
  ['a collapse', { changes: [change({ source: 'usage', severity: 'alarming', after: 0 })] }, 'alarming', 'Usage gone'],
  ['a leap', { changes: [change({ source: 'usage', severity: 'alarming', after: 9 })] }, 'alarming', 'Usage leapt'],
  [
    'a field in doubt beside its cause',
    {
      changes: [change({ severity: 'alarming' }), change({ severity: 'alarming', field: 'github.repo' })],
    },
    'alarming',
    'Repository moved',
  ],
  [
    'an overlay beside a contradiction',
    {
      changes: [
        change({ source: 'overlays', severity: 'notable' }),
        change({ source: 'compatibility', severity: 'notable' }),
      ],
    },
    'notable',
    'Python differs',
  ],
  ['an archive', { signals: [{ code: 'archived', severity: 'notable' }] }, 'notable', 'Archived'],
  [
    'two errors',
    { findings: [1, 2].map(() => ({ rule: 'url', severity: 'error', message: 'x' })) },
    'notable',
    '2 errors',
  ],
  [
    'a lost image',
    { findings: [{ rule: 'image-exists', severity: 'error', message: 'x' }] },
    'notable',
    'Image missing',
  ],
  ['a warning alone', { findings: [{ rule: 'url', severity: 'warning', message: 'x' }] }, 'good', 'Good'],
  ['flags', { flags: ['commercial', 'abandoned'] }, 'quiet', 'Abandoned'],
  ['a successor', { flags: ['abandoned', 'replaced'] }, 'quiet', 'Replaced'],
])('%s', (_, facts, level, word) => {
  const none: HealthFacts = { isReadable: true, signals: [], changes: [], findings: [], flags: [] };
  expect(healthOf({ ...none, ...facts })).toEqual({ level, word });
});

function row(values: JsonObject, changes: ReviewChange[] = []) {
  const entry = { path: PATH, id: 'a', values, hash: '', problems: [] };
  return rowOf(entry, { changes, signals: [], findings: [], weeks: [] }, OCTOPRINT);
}

it('says null for what the entry does not say, and never zero', () => {
  expect(row({})).toMatchObject({
    title: 'a',
    instances: null,
    stars: null,
    python: null,
    release: null,
    isCounted: true,
  });
});

it('takes a missing declaration for what hosts take it for', () => {
  expect(row({}).pythons).toEqual([]);
  expect(row({ compatibility: { python: '>=3.9,<4' } }).pythons).toContain('3.12');
});

it('leaves values of another kind alone, whatever they are', () => {
  const hostile = { title: ['x'], tags: 'x', attributes: { commercial: 1 }, github: 7, stats: null, source: 3 };
  expect(row(hostile)).toMatchObject({ title: 'a', tags: [], attributes: [], stars: null, repository: null });
});

it('counts what waits, without what was rejected', () => {
  const pending = (over: Partial<ReviewChange>): ReviewChange => ({
    ...change({ field: 'stats.month.instances', source: 'usage' }),
    before: 10,
    after: 25,
    standing: 'accepted',
    decided: null,
    reachesUsers: false,
    ...over,
  });
  const changes = [
    pending({}),
    pending({ field: 'github.stars', standing: 'rejected' }),
    pending({ field: 'compatibility.python', source: 'compatibility', severity: 'notable', standing: 'undecided' }),
  ];
  expect(row({}, changes).pending).toEqual({
    changes: 2,
    undecided: 1,
    severity: 'notable',
    instances: 15,
    pythonDiffers: true,
  });
});

it('gives the last value of each week that is known', () => {
  const now = Date.parse('2026-11-24');
  const series = [
    { day: '2026-01-01', value: 1 },
    { day: '2026-11-10', value: 5 },
    { day: '2026-11-18', value: 6 },
    { day: '2026-11-23', value: 7 },
  ];
  expect(weeklyValues(series, 12, now)).toEqual([5, 7]);
});
