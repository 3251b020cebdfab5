import { expect, it } from 'vitest';
import { at, deployment, OLDER, OURS, run } from './example-build.ts';
import { siteRunOf } from './site-run.ts';

const lint = (conclusion: string | null) => run(conclusion, { id: 20, workflowId: 2 });
const named = (id: number) => {
  const { statuses, ...rest } = deployment(OURS, 3, 'success');
  const logUrl = `https://github.com/o/r/actions/runs/${id}/job/1`;
  return [{ ...rest, statuses: statuses.map((status) => ({ ...status, logUrl })) }];
};

it.each([
  ['the only one', [run('success')], [], 7],
  ['none of a pull request', [run('success', { event: 'pull_request' })], [], undefined],
  ['the one that is going', [lint('success'), run()], [], 7],
  ['the one that failed', [lint('success'), run('failure')], [], 7],
  ['the one that the deployment names, though another failed', [lint('failure'), run('success')], named(7), 7],
  ['not one whose number only begins alike', [run('success'), lint('failure')], named(70), 20],
  [
    'not one that another commit’s deployment names',
    [lint('failure'), run('success')],
    [deployment(OLDER, 1, 'success')],
    20,
  ],
  [
    'the last of its workflow',
    [run('failure'), run('success', { id: 8, event: 'schedule', createdAt: at(60) })],
    named(7),
    8,
  ],
])('the run that builds the site is %s', (_, runs, deployments, expected) => {
  expect(siteRunOf(runs, deployments, OURS)?.id).toBe(expected);
});
