import { expect, it, vi } from 'vitest';
import { valueAt, type Json } from '../../shared/json.ts';
import { textAt } from '../testing/ask.ts';
import { asked, endedRun, hostedSandbox, itemAt } from '../testing/hosted.ts';

const EDIT = [{ path: '_data/notices.yaml', text: '[]\n' }];

async function jobsOf(run: Json | undefined): Promise<Json> {
  return (await asked(textAt(run, 'jobs_url'))).body;
}

it('begins with a run that ended well, and its deployment', async () => {
  const { api, hosted } = await hostedSandbox();
  const { body } = await asked(`${api}/actions/runs?branch=main&per_page=1`);
  const run = itemAt(body, 0, 'workflow_runs');
  expect(run).toMatchObject({ name: 'Build and deploy', status: 'completed', conclusion: 'success', run_attempt: 1 });
  const sha = textAt(run, 'head_sha');
  const deployments = (await asked(`${api}/deployments?environment=github-pages&sha=${sha}`)).body;
  const statuses = (await asked(textAt(itemAt(deployments, 0), 'statuses_url'))).body;
  expect(statuses).toMatchObject([
    { state: 'success', environment_url: `${hosted.site}/` },
    { state: 'in_progress', environment_url: '' },
  ]);
});

it('goes by way of its jobs to a deployment, which replaces the one before', async () => {
  const { sandbox, api } = await hostedSandbox({ buildMs: 600 });
  const sha = await sandbox.pushAs('tove-larsen', 'Edit', EDIT);
  const seen = new Set<string>();
  await vi.waitFor(
    async () => {
      const run = itemAt((await asked(`${api}/actions/runs?head_sha=${sha}`)).body, 0, 'workflow_runs');
      const jobs = await jobsOf(run);
      seen.add(`run ${textAt(run, 'status')}`);
      for (const at of [0, 1]) {
        const job = itemAt(jobs, at, 'jobs');
        if (job !== undefined) seen.add(`${textAt(job, 'name')} ${textAt(job, 'status')}`);
      }
      expect(run).toMatchObject({ status: 'completed' });
    },
    { timeout: 5_000, interval: 5 },
  );
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'run in_progress',
      'build in_progress',
      'build completed',
      'deploy completed',
      'run completed',
    ]),
  );
  const deployments = (await asked(`${api}/deployments`)).body;
  expect(itemAt(deployments, 0)).toMatchObject({ sha, environment: 'github-pages', ref: 'main' });
  const states = async (at: number) => (await asked(textAt(itemAt(deployments, at), 'statuses_url'))).body;
  expect(await states(0)).toMatchObject([{ state: 'success' }, { state: 'in_progress' }]);
  expect(await states(1)).toMatchObject([{ state: 'inactive' }, { state: 'success' }, { state: 'in_progress' }]);
});

it.each([
  ['build-fails', 'Build the site', 'skipped'],
  ['build-fails=validate', 'Validate', 'skipped'],
  ['build-fails=Deploy to Pages', 'Deploy to Pages', 'failure'],
])('%s: fails at that step, and says in its log why', async (fault, step, deploy) => {
  const { sandbox, api } = await hostedSandbox({ faults: [fault] });
  const run = await endedRun(api, await sandbox.pushAs('tove-larsen', 'Edit', EDIT));
  expect(run.conclusion).toBe('failure');
  const jobs = await jobsOf(run);
  expect(itemAt(jobs, 1, 'jobs')).toMatchObject({ name: 'deploy', conclusion: deploy });
  const failed = [0, 1].map((at) => itemAt(jobs, at, 'jobs')).find((job) => valueAt(job, ['conclusion']) === 'failure');
  const steps = valueAt(failed, ['steps']);
  expect(steps).toContainEqual(expect.objectContaining({ name: step, conclusion: 'failure' }));
  const log = await asked(`${api}/actions/jobs/${textAt(failed, 'id')}/logs`);
  expect(log.body).toMatch(/##\[error\].+\n.+##\[error\]Process completed with exit code 1\.\n$/);
  const deployments = (await asked(`${api}/deployments?sha=${textAt(run, 'head_sha')}`)).body;
  if (deploy === 'skipped') expect(deployments).toEqual([]);
  else {
    expect((await asked(textAt(itemAt(deployments, 0), 'statuses_url'))).body).toMatchObject([
      { state: 'failure' },
      { state: 'in_progress' },
    ]);
  }
});

it('a failed run is tried again, and then ends as the faults of now say', async () => {
  const { sandbox, api } = await hostedSandbox({ faults: ['build-fails'], buildMs: 400 });
  const sha = await sandbox.pushAs('tove-larsen', 'Edit', EDIT);
  const id = textAt(await endedRun(api, sha), 'id');
  const again = (token: string | null, below = 'rerun') =>
    asked(`${api}/actions/runs/${id}/${below}`, { method: 'POST', token });
  expect([(await again(null)).status, (await again('ghp_readonly')).status]).toEqual([401, 403]);
  sandbox.setFaults([]);
  expect((await again('t', 'rerun-failed-jobs')).status).toBe(201);
  expect((await again('t')).body).toMatchObject({ message: 'This workflow is already running' });
  expect(await endedRun(api, sha)).toMatchObject({ id: Number(id), run_attempt: 2, conclusion: 'success' });
  expect((await again('t', 'rerun-failed-jobs')).status).toBe(403);
});

it('build-never-ends: stays at a step, without a log', async () => {
  const { sandbox, api } = await hostedSandbox({ faults: ['build-never-ends'], buildMs: 20 });
  const sha = await sandbox.pushAs('tove-larsen', 'Edit', EDIT);
  const runs = `${api}/actions/runs?head_sha=${sha}`;
  await vi.waitFor(async () => {
    const job = itemAt(await jobsOf(itemAt((await asked(runs)).body, 0, 'workflow_runs')), 0, 'jobs');
    expect(valueAt(job, ['steps'])).toMatchObject([
      { status: 'completed' },
      { status: 'completed' },
      { status: 'completed' },
      { name: 'Build the site', status: 'in_progress', completed_at: null },
      { name: 'Upload artifact', status: 'queued', started_at: null },
    ]);
    expect((await asked(`${api}/actions/jobs/${textAt(job, 'id')}/logs`)).status).toBe(404);
  });
  expect(itemAt((await asked(runs)).body, 0, 'workflow_runs')).toMatchObject({ status: 'in_progress' });
  expect((await asked(`${api}/deployments?sha=${sha}`)).body).toEqual([]);
});

it('build-not-started: a push makes no run', async () => {
  const { sandbox, api } = await hostedSandbox({ faults: ['build-not-started'] });
  const sha = await sandbox.pushAs('tove-larsen', 'Edit', EDIT);
  expect((await asked(`${api}/actions/runs?head_sha=${sha}`)).body).toEqual({ total_count: 0, workflow_runs: [] });
});

it('knows no run, job or deployment that is not there, and shows no log to strangers', async () => {
  const { api } = await hostedSandbox();
  const paths = ['actions/runs/1', 'actions/runs/1/jobs', 'actions/jobs/1/logs', 'deployments/1/statuses'];
  for (const path of paths) expect((await asked(`${api}/${path}`)).status).toBe(404);
  expect((await asked(`${api}/actions/runs/1/rerun`, { method: 'POST' })).status).toBe(404);
  expect((await asked(`${api}/actions/jobs/1/logs`, { token: null })).status).toBe(403);
  expect((await asked(`${api.replace('plugins', 'other')}/actions/runs`)).status).toBe(404);
});
