import { expect, it } from 'vitest';
import type { SourceState } from '../../shared/contract/enrichment.ts';
import { changesFound, runShare } from './run-progress.ts';

const source = (state: SourceState['state'], done: number, total: number): SourceState => ({
  source: 'github',
  state,
  done,
  total,
  changes: done,
  problems: 0,
});

it.each([
  [[], 0],
  [[source('waiting', 0, 0), source('done', 0, 0)], 0.5],
  [[source('running', 1, 4), source('failed', 1, 4)], 0.625],
  [[source('running', 9, 4)], 1],
])('is so far: %j', (sources, share) => {
  expect(runShare({ sources })).toBe(share);
});

it('adds up what was found', () => {
  expect(changesFound({ sources: [source('done', 2, 4), source('running', 3, 4)] })).toBe(5);
});
