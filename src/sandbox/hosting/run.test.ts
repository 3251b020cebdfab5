import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jobsOf, runState, STEP_NAMES, type Attempt, type Run } from './run.ts';

const COMMIT = {
  sha: 'a',
  tree: 'b',
  parents: [],
  author: { name: 'n', email: 'e', date: new Date(0) },
  committer: { name: 'n', email: 'e', date: new Date(0) },
  message: 'm',
};

function runWith(attempt: Partial<Attempt>): Run {
  const first = { number: 1, startedAt: 1_000, ...attempt };
  return { id: 1, number: 1, commit: COMMIT, actor: 'hollis-lane', attempts: [first] };
}

it.each([
  [0, {}, 'queued', null],
  [99, {}, 'queued', null],
  [100, {}, 'in_progress', null],
  [999, {}, 'in_progress', null],
  [1_001, {}, 'completed', 'success'],
  [101 + 120, { failsAt: 'Set up job' }, 'completed', 'failure'],
  [1_001, { failsAt: 'Deploy to Pages' }, 'completed', 'failure'],
  [9_999_999, { hangsAt: 'Validate' }, 'in_progress', null],
] as const)('after %i of 1,000 ms with %o it is %s, %s', (after, attempt, status, conclusion) => {
  expect(runState(runWith(attempt), 1_000, 1_000 + after)).toMatchObject({ status, conclusion });
});

it('never goes back, whatever becomes of it', () => {
  const step = fc.option(fc.constantFrom(...STEP_NAMES), { nil: undefined });
  const order = ['queued', 'in_progress', 'completed'];
  fc.assert(
    fc.property(
      step,
      step,
      fc.integer({ min: 0, max: 60_000 }),
      fc.nat(200),
      fc.nat(200),
      (failsAt, hangsAt, buildMs, a, b) => {
        const run = runWith({ failsAt, hangsAt });
        const [earlier, later] = [a, b]
          .sort((x, y) => x - y)
          .map((percent) => runState(run, buildMs, 1_000 + (buildMs * percent) / 100));
        expect(order.indexOf(later?.status ?? '')).toBeGreaterThanOrEqual(order.indexOf(earlier?.status ?? ''));
        expect(later?.updatedAt).toBeGreaterThanOrEqual(earlier?.updatedAt ?? Infinity);
        const { build } = jobsOf(run.attempts[0], buildMs);
        expect(build.steps.map(({ startsAt }) => startsAt)).toEqual(
          build.steps.map(({ startsAt }) => startsAt).toSorted((x, y) => (x === y ? 0 : x - y)),
        );
      },
    ),
  );
});
