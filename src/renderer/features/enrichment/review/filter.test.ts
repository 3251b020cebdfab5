import { expect, it } from 'vitest';
import { review } from './example-review.ts';
import { filtered, isFound, kindCounts, NO_FILTER, sourceCounts, standingFilter, type Filter } from './filter.ts';

const plugin = review(
  'Filament Watch',
  [{}, { field: 'compatibility.python', source: 'compatibility', severity: 'notable' }],
  [{}],
);

it.each<[string, Partial<Filter>, string[] | undefined, number]>([
  ['a source', { source: 'compatibility' }, ['compatibility.python'], 0],
  ['the source of signals', { source: 'github' }, ['github.stars'], 1],
  ['a field', { kind: 'Python' }, ['compatibility.python'], 0],
  ['nothing of it', { source: 'usage' }, undefined, 0],
])('leaves of a plugin what is of %s', (_, filter, fields, signals) => {
  const part = filtered(plugin, { ...NO_FILTER, ...filter });
  expect(part?.changes.map(({ field }) => field)).toEqual(fields);
  expect(part?.signals.length ?? 0).toBe(signals);
  if (part) expect(part.leftOut).toBe(2 - part.changes.length);
});

it('is the plugin itself where nothing is left out', () => {
  expect(filtered(plugin, NO_FILTER)).toBe(plugin);
  const whole = review('a', [{}]);
  expect(filtered(whole, { ...NO_FILTER, source: 'github' })).toBe(whole);
});

it('keeps a row that was decided since the filter was set, and takes what came', () => {
  const standing = standingFilter('undecided', [plugin]);
  const decided = review('Filament Watch', [
    { field: 'compatibility.python', source: 'compatibility', severity: 'notable', standing: 'accepted' },
    { field: 'new', severity: 'notable' },
    { field: 'old' },
  ]);
  const part = filtered(decided, { ...NO_FILTER, standing });
  expect(part?.changes.map(({ field }) => field)).toEqual(['compatibility.python', 'new']);
});

it.each([
  ['', true],
  ['filament', true],
  [' WATCH ', true],
  ['_plugins/fil', true],
  ['python', true],
  ['archived', true],
  ['nothing like it', false],
])('is found by %j: %s', (text, expected) => {
  expect(isFound(plugin, text)).toBe(expected);
});

it('counts plugins by source and by field, signals among GitHub’s', () => {
  const others = [review('b', [{ source: 'usage', field: 'stats.week.instances' }]), review('c', [], [{}])];
  expect([...sourceCounts([plugin, ...others])]).toEqual([
    ['usage', 1],
    ['github', 2],
    ['compatibility', 1],
  ]);
  expect([...kindCounts([plugin, ...others, review('d', [{}])])]).toEqual([
    ['Stars', 2],
    ['Instances, 7 days', 1],
    ['Python', 1],
  ]);
});
