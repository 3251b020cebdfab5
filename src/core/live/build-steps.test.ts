import { describe, expect, it } from 'vitest';
import type { BuildFacts } from './build-steps.ts';
import { buildSteps } from './build-steps.ts';
import { at, deployment, job, OLDER, OURS, run } from './example-build.ts';
import { liveCommitOf } from './live-commit.ts';
import type { Deployed } from './site-run.ts';

const before = deployment(OLDER, -60, 'success');

function steps(over: Partial<BuildFacts>, deployments: Deployed[] = [before]) {
  const live = liveCommitOf(deployments, OURS, { ours: at(0), live: at(-60) });
  const facts: BuildFacts = { pushedAt: at(0), liveAt: null, run: undefined, jobs: [], live, state: 'pushed', ...over };
  return buildSteps(facts).map(({ name, state }) => `${name}: ${state}`);
}

describe('the steps of a publish', () => {
  it('wait, while nothing has begun', () => {
    expect(steps({})).toEqual(['Build queued: waiting', 'Deploy: waiting', 'Live check: waiting']);
  });

  it('are those of all jobs in the order in which they began, without the clearing up', () => {
    const build = {
      'Set up job': 'success',
      'Build the site': 'running',
      'Post Checkout': 'waiting',
      'Complete job': 'waiting',
    };
    const jobs = [job('deploy', {}, { startedAt: null, isGoing: false, conclusion: null }), job('build', build)];
    expect(steps({ run: run(), jobs, state: 'building' })).toEqual([
      'Build queued: done',
      'Set up job: done',
      'Build the site: running',
      'Deploy: waiting',
      'Live check: waiting',
    ]);
  });

  it('are skipped after the one that failed', () => {
    const jobs = [
      job('build', { 'Build the site': 'failure', 'Upload the site': 'skipped' }),
      job('deploy', {}, { conclusion: 'skipped', startedAt: at(2) }),
    ];
    expect(steps({ run: run('failure'), jobs, state: 'build-failed' })).toEqual([
      'Build queued: done',
      'Build the site: failed',
      'Upload the site: skipped',
      'Deploy: skipped',
      'Live check: skipped',
    ]);
  });

  it.each([
    ['failed before it began', { conclusion: 'failure' }, 'Deploy: failed'],
    ['is going', { isGoing: true, conclusion: null }, 'Deploy: running'],
  ])('tell the deployment once, by its job that %s, while there is none', (_, over, expected) => {
    const jobs = [job('build', { 'Build the site': 'success' }), job('deploy', {}, { startedAt: at(2), ...over })];
    const told = steps({ run: run(), jobs, state: 'building' }, []);
    expect(told.filter((step) => /deploy/i.test(step))).toEqual([expected]);
  });

  it('name the steps of a job that deploys', () => {
    const jobs = [job('deploy', { 'Set up job': 'success', 'Deploy to Pages': 'failure' })];
    expect(steps({ run: run('failure'), jobs, state: 'build-failed' })).toEqual([
      'Build queued: done',
      'Set up job: done',
      'Deploy to Pages: failed',
      'Deploy: skipped',
      'Live check: skipped',
    ]);
  });

  it('name the job where it failed and none of its steps did', () => {
    const jobs = [job('build', { 'Build the site': 'success' }, { conclusion: 'timed_out' })];
    expect(steps({ run: run('failure'), jobs, state: 'build-failed' })).toContain('build: failed');
  });

  it.each([
    ['waits for its turn', ['queued'], 'Deploy: waiting'],
    ['goes on', ['queued', 'in_progress'], 'Deploy: running'],
    ['failed', ['in_progress', 'failure'], 'Deploy: failed'],
    ['is done', ['in_progress', 'success'], 'Deploy: done'],
    ['was done, before another took its place', ['success', 'inactive'], 'Deploy: done'],
  ])('know a deployment that %s', (_, states, expected) => {
    expect(steps({ run: run('success'), state: 'building' }, [before, deployment(OURS, 3, ...states)])).toContain(
      expected,
    );
  });

  it.each([
    ['no-build', 'Build queued: failed'],
    ['no-build', 'Live check: skipped'],
    ['not-yet-live', 'Live check: running'],
    ['still-old', 'Live check: failed'],
    ['live', 'Live check: done'],
  ] as const)('in the state %s: %s', (state, expected) => {
    expect(steps({ state })).toContain(expected);
  });

  it('say when the live check began and ended', () => {
    const live = liveCommitOf([deployment(OURS, 3, 'success')], OURS, { ours: at(0), live: undefined });
    const facts: BuildFacts = { pushedAt: at(0), liveAt: at(5), run: run('success'), jobs: [], live, state: 'live' };
    expect(buildSteps(facts).at(-1)).toEqual({ name: 'Live check', state: 'done', startedAt: at(3), endedAt: at(5) });
  });
});
