import { expect, it } from 'vitest';
import type { RunProblem } from '../../../../shared/contract/enrichment.ts';
import { canHelp, entriesOf, problemGroups } from './problem-groups.ts';

const field = (entry: string): RunProblem => ({
  source: 'github',
  problem: { code: 'github.field-failed', entry, field: 'github.stars', repository: 'a/b', detail: 'x' },
});
const unreachable: RunProblem = { source: 'github', problem: { code: 'github.unreachable', detail: 'x' } };
const empty: RunProblem = { source: 'usage', problem: { code: 'usage.export-empty', window: 'week', address: 'x' } };

it('gathers problems of one kind, by source, the run’s own first', () => {
  const groups = problemGroups([field('a'), unreachable, field('b'), empty]);
  expect(groups.map(({ source, code, problems }) => [source, code, problems.length])).toEqual([
    ['usage', 'usage.export-empty', 1],
    ['github', 'github.unreachable', 1],
    ['github', 'github.field-failed', 2],
  ]);
});

it('names each entry once, and none where the whole source is meant', () => {
  const [group, whole] = [...problemGroups([field('a'), field('a'), field('b')]), ...problemGroups([unreachable])];
  expect(group && entriesOf(group)).toEqual(['a', 'b']);
  expect(whole && entriesOf(whole)).toEqual([]);
});

it.each([
  ['source.host-unsupported', false],
  ['source.not-a-url', false],
  ['compatibility.specifier-invalid', false],
  ['github.field-failed', true],
  ['github.rate-limited', true],
  ['usage.export-stale', true],
] as const)('asking again after %s helps: %s', (code, helps) => {
  expect(canHelp({ code })).toBe(helps);
});
