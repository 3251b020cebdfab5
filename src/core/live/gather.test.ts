import { describe, expect, it } from 'vitest';
import { ProblemError, type Problem } from '../../shared/problems/index.ts';
import { at, deployment, job, OLDER, OURS, run } from './example-build.ts';
import type { BuildRest } from './gather.ts';
import { BuildWatch } from './gather.ts';

const NOON = Date.parse(at(0));
const deployments = [deployment(OLDER, 4, 'success'), deployment(OURS, 3, 'success', 'inactive')];

/** A GitHub that answers, or refuses by a problem; and what it was asked. */
function watched(answers: { refuses?: Problem; down?: keyof BuildRest; forbidden?: keyof BuildRest } = {}) {
  const asked: string[] = [];
  const answer = <Value>(call: keyof BuildRest, value: Value, about = ''): Promise<Value> => {
    asked.push(`${call} ${about}`.trim());
    if (answers.refuses !== undefined) return Promise.reject(new ProblemError(answers.refuses));
    if (answers.forbidden === call)
      return Promise.reject(new ProblemError({ code: 'github.unauthorized', detail: 'no' }));
    const isDown = answers.down === call;
    return isDown
      ? Promise.reject(new ProblemError({ code: 'github.unreachable', detail: 'x' }))
      : Promise.resolve(value);
  };
  const rest: BuildRest = {
    runsFor: (_, commit) =>
      answer('runsFor', commit === OURS ? [run()] : [run('success', { createdAt: at(-9) })], commit.slice(0, 1)),
    jobsOf: (_, id) => answer('jobsOf', [job('build', {})], String(id)),
    deploymentsFor: () => answer('deploymentsFor', deployments),
    deploymentStatuses: (_, id) =>
      answer('deploymentStatuses', deployments.find((one) => one.id === id)?.statuses.slice() ?? []),
  };
  const { signal } = new AbortController();
  const repository = { owner: 'o', name: 'r' };
  const watch = new BuildWatch({ rest, repository, environment: 'github-pages', commit: OURS, signal });
  return { watch, asked, answers };
}

describe('what GitHub says of a build', () => {
  it('is gathered, with which of two commits was pushed first', async () => {
    const { watch, asked } = watched();
    expect(await watch.look(NOON)).toBeUndefined();
    expect(watch.known).toMatchObject({
      runs: [{ id: 7 }],
      jobs: [{ name: 'build' }],
      deployments,
      liveFirstRunAt: at(-9),
    });
    expect(asked.filter((call) => call === 'runsFor b')).toHaveLength(1);
    await watch.look(NOON);
    expect(asked.filter((call) => call === 'runsFor b')).toHaveLength(1);
  });

  it('is what it was where a part is not answered', async () => {
    const { watch, answers } = watched();
    await watch.look(NOON);
    const { known } = watch;
    answers.down = 'deploymentStatuses';
    expect(await watch.look(NOON)).toContain('could not be reached');
    expect(watch.known).toEqual(known);
  });

  it('is asked on about what the token may read', async () => {
    const { watch, answers, asked } = watched();
    answers.forbidden = 'deploymentsFor';
    expect(await watch.look(NOON)).toContain('refused');
    expect(watch.known).toMatchObject({ runs: [{ id: 7 }], jobs: [{ name: 'build' }], deployments: undefined });
    expect(await watch.look(NOON)).toContain('refused');
    expect(asked.filter((call) => call === 'deploymentsFor')).toHaveLength(1);
  });

  it.each<[string, Problem, number, boolean]>([
    ['before a pause is over', { code: 'github.rate-limited', resumesAt: at(5) }, 4, false],
    ['once a pause is over', { code: 'github.rate-limited', resumesAt: at(5) }, 6, true],
    ['after a fault', { code: 'github.unreachable', detail: 'x' }, 0, true],
    ['with a token that was refused', { code: 'github.unauthorized', detail: 'x' }, 9_999, false],
  ])('is asked again: %s', async (_, refuses, minutes, isAsked) => {
    const { watch, asked } = watched({ refuses });
    expect(await watch.look(NOON)).toBeDefined();
    const before = asked.length;
    expect(await watch.look(NOON + minutes * 60_000)).toBeDefined();
    expect(asked.length > before).toBe(isAsked);
  });
});
