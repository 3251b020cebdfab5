import { notFound, restError, type RawAnswer } from '../../raw-answer.ts';
import type { Actions } from '../actions.ts';
import type { Viewer } from '../caller.ts';
import { jobsOf, statusAt, type Attempt, type PlannedJob, type Run, type StepName } from '../run.ts';
import { isoOf, nodeOf, type Place } from './place.ts';

interface Job extends PlannedJob {
  id: number;
  run: Run;
  attempt: Attempt;
}

export function jobAt(run: Run, attempt: Attempt, job: PlannedJob): Job {
  return { ...job, id: run.id * 100 + attempt.number * 2 + (job.name === 'build' ? 0 : 1), run, attempt };
}

/** A job as `job` has it. */
export function restJob(place: Place, branch: string, job: Job, now: number) {
  const { id, run, attempt } = job;
  const status = statusAt(now, job);
  const hasBegun = status !== 'queued' && job.result !== 'skipped';
  const url = `${place.api}/actions/jobs/${id}`;
  const steps = job.steps.map(({ name, ...span }, at) => {
    const state = statusAt(now, span);
    const hasEnded = state === 'completed';
    return {
      name,
      status: state,
      conclusion: hasEnded ? span.result : null,
      number: at + 1,
      started_at: state === 'queued' ? null : isoOf(span.startsAt),
      completed_at: hasEnded ? isoOf(span.endsAt) : null,
    };
  });
  return {
    id,
    run_id: run.id,
    run_url: `${place.api}/actions/runs/${run.id}`,
    run_attempt: attempt.number,
    node_id: nodeOf('CR', id),
    head_sha: run.commit.sha,
    head_branch: branch,
    workflow_name: 'Build and deploy',
    url,
    html_url: `${place.page}/actions/runs/${run.id}/job/${id}`,
    status,
    conclusion: status === 'completed' ? job.result : null,
    created_at: isoOf(job.createdAt),
    started_at: isoOf(hasBegun ? job.startsAt : job.createdAt),
    completed_at: status === 'completed' ? isoOf(job.endsAt) : null,
    name: job.name,
    steps,
    check_run_url: `${place.api}/check-runs/${id}`,
    labels: ['ubuntu-latest'],
    runner_id: hasBegun ? 1 : null,
    runner_name: hasBegun ? 'GitHub Actions 1' : null,
    runner_group_id: hasBegun ? 0 : null,
    runner_group_name: hasBegun ? 'GitHub Actions' : null,
  };
}

const LOGS = 'actions/workflow-jobs#download-job-logs-for-a-workflow-run';

/** `GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs`: leads to the text once the job has ended. */
export function logsAnswer(place: Place, actions: Actions, id: string, viewer: Viewer | undefined): RawAnswer {
  if (!viewer) return restError(403, 'Must have admin rights to Repository.', LOGS);
  if (jobLog(actions, id) === undefined) return notFound(LOGS);
  return { status: 302, headers: { location: `${place.root}/job-logs/${id}` }, body: '' };
}

/** The text of a job's log; `undefined` where there is no such job, or not yet. */
export function jobLog(actions: Actions, id: string): string | undefined {
  const jobs = actions.runs.flatMap((run) =>
    run.attempts.flatMap((attempt) =>
      Object.values(jobsOf(attempt, actions.buildMs)).map((job) => jobAt(run, attempt, job)),
    ),
  );
  const job = jobs.find((one) => String(one.id) === id);
  if (!job || job.steps.length === 0 || job.endsAt > Date.now()) return undefined;
  return job.steps
    .filter(({ result }) => result !== 'skipped')
    .flatMap(({ name, startsAt, endsAt, result }) => [
      `${new Date(startsAt).toISOString()} ##[group]${name}`,
      `${new Date(startsAt).toISOString()} ${WORDS[name]}`,
      `${new Date(endsAt).toISOString()} ##[endgroup]`,
      ...(result === 'failure'
        ? [
            `${new Date(endsAt).toISOString()} ##[error]${FAILURES[name]}`,
            `${new Date(endsAt).toISOString()} ##[error]Process completed with exit code 1.`,
          ]
        : []),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

const WORDS: Readonly<Record<StepName, string>> = {
  'Set up job': 'Current runner version: 2.330.0',
  'Check out': 'Fetching the repository',
  Validate: 'Validating _plugins',
  'Build the site': 'bundle exec jekyll build --future',
  'Upload artifact': 'Artifact github-pages has been uploaded',
  'Deploy to Pages': 'Created deployment for github-pages',
};

const FAILURES: Readonly<Record<StepName, string>> = {
  'Set up job': 'The hosted runner lost communication with the server.',
  'Check out': 'The repository could not be fetched: the connection was reset.',
  Validate: 'An entry does not follow the schema.',
  'Build the site': 'Liquid Exception: a page could not be rendered.',
  'Upload artifact': 'The artifact could not be uploaded: the service is not available.',
  'Deploy to Pages': 'Deployment failed, try again later.',
};
