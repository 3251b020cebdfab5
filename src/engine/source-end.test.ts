import { expect, it } from 'vitest';
import type { RunProblem, RunState, SourceState } from '../shared/contract/enrichment.ts';
import { endOf } from './source-end.ts';

const UNREACHABLE: RunProblem = { source: 'github', problem: { code: 'github.unreachable', detail: 'x' } };
const FIELD: RunProblem = {
  source: 'github',
  problem: { code: 'github.field-failed', entry: 'a.md', repository: 'o/r', detail: 'x' },
};
const WEEK: RunProblem = { source: 'usage', problem: { code: 'usage.export-empty', window: 'week', address: 'x' } };
const MONTH: RunProblem = { source: 'usage', problem: { code: 'usage.export-empty', window: 'month', address: 'x' } };

it.each<[string, Partial<SourceState>, RunState['status'], RunProblem[], SourceState['state']]>([
  ['nothing went wrong', {}, 'done', [], 'done'],
  ['one field failed', {}, 'incomplete', [FIELD], 'partial'],
  ['GitHub answered nothing', {}, 'incomplete', [UNREACHABLE], 'failed'],
  ['neither did the sources get an answer', { source: 'compatibility' }, 'incomplete', [UNREACHABLE], 'failed'],
  ['GitHub stopped on the way', { changes: 3 }, 'incomplete', [UNREACHABLE], 'partial'],
  ['usage has nothing to do with it', { source: 'usage' }, 'incomplete', [UNREACHABLE], 'done'],
  ['one export is lost', { source: 'usage' }, 'incomplete', [WEEK], 'partial'],
  ['both exports are lost', { source: 'usage' }, 'incomplete', [WEEK, MONTH], 'failed'],
  ['the run was cancelled on the way', { state: 'running' }, 'cancelled', [], 'cancelled'],
  ['the run was cancelled after it', { state: 'done' }, 'cancelled', [], 'done'],
])('%s', (_, over, status, problems, expected) => {
  const source = { source: 'github', state: 'running', done: 0, total: 9, changes: 0, problems: 0, ...over } as const;
  expect(endOf(source, status, problems)).toBe(expected);
});
