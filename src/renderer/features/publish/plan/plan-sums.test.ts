import { expect, it } from 'vitest';
import { examplePlan, plannedFile } from './example-plan.ts';
import { leftOutOf, sumsOf } from './plan-sums.ts';

const plan = examplePlan({
  files: [
    plannedFile('a', { additions: 5, deletions: 3, changes: 4 }),
    plannedFile('b', { additions: 1, deletions: 0, changes: 1 }),
    plannedFile('c', { additions: 0, deletions: 9, changes: 1 }),
  ],
});

it('sums up what goes along', () => {
  expect(sumsOf(plan, new Set())).toEqual({ files: 3, changes: 6, additions: 6, deletions: 12, leftOut: 0 });
  expect(sumsOf(plan, new Set(['b', 'c']))).toEqual({ files: 1, changes: 4, additions: 5, deletions: 3, leftOut: 2 });
});

it('knows nothing of what was left out of another plan', () => {
  const without = new Set(['gone', 'c']);
  expect(sumsOf(plan, without)).toMatchObject({ files: 2, leftOut: 1 });
  expect(leftOutOf(plan, without)).toEqual(['c']);
});
