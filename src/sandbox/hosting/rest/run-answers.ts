import { json, notFound, restError, type RawAnswer } from '../../raw-answer.ts';
import type { Actions } from '../actions.ts';
import type { Viewer } from '../caller.ts';
import { jobsOf, latestAttempt, runState, type Run } from '../run.ts';
import { pageOf } from './page.ts';
import { isoOf, nodeOf, type Place } from './place.ts';
import { jobAt, restJob } from './job-answers.ts';

const WORKFLOW_ID = 4_321;
const PATH = '.github/workflows/build.yml';

/** `GET /repos/{owner}/{repo}/actions/runs`, the newest first. */
export function runsAnswer(place: Place, actions: Actions, branch: string, query: URLSearchParams): RawAnswer {
  const asked = (name: string, value: string | null) => (query.get(name) ?? value) === value;
  const found = actions.runs
    .toReversed()
    .map((run) => restRun(place, actions, branch, run))
    .filter((run) => asked('head_sha', run.head_sha) && asked('branch', branch) && asked('event', run.event))
    .filter((run) => [run.status, run.conclusion, null].some((state) => state === query.get('status')));
  return json(200, { total_count: found.length, workflow_runs: pageOf(found, query) });
}

/** `GET /repos/{owner}/{repo}/actions/runs/{run_id}` */
export function runAnswer(place: Place, actions: Actions, branch: string, id: string): RawAnswer {
  const run = runOf(actions, id);
  return run ? json(200, restRun(place, actions, branch, run)) : notFound('actions/workflow-runs#get-a-workflow-run');
}

/** `GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs`: a job that waits for another one is not there yet. */
export function jobsAnswer(place: Place, actions: Actions, branch: string, id: string): RawAnswer {
  const run = runOf(actions, id);
  if (!run) return notFound('actions/workflow-jobs#list-jobs-for-a-workflow-run');
  const now = Date.now();
  const jobs = Object.values(jobsOf(latestAttempt(run), actions.buildMs))
    .filter(({ createdAt }) => createdAt <= now)
    .map((job) => restJob(place, branch, jobAt(run, latestAttempt(run), job), now));
  return json(200, { total_count: jobs.length, jobs });
}

/** `POST …/runs/{run_id}/rerun`, and `…/rerun-failed-jobs` with `onlyFailed`, which here does all of it again too. */
export function rerunAnswer(
  actions: Actions,
  { id, onlyFailed, viewer }: { id: string; onlyFailed: boolean; viewer: Viewer | undefined },
): RawAnswer {
  const documented = 'actions/workflow-runs#re-run-a-workflow';
  if (!viewer) return restError(401, 'Requires authentication', documented);
  const run = runOf(actions, id);
  if (!run) return notFound(documented);
  if (!viewer.canPush) return restError(403, 'Must have admin rights to Repository.', documented);
  if (onlyFailed && actions.stateOf(run).conclusion === 'success') {
    return restError(403, 'The workflow run containing jobs without failures cannot be retried.', documented);
  }
  return actions.rerun(run) ? json(201, {}) : restError(403, 'This workflow is already running', documented);
}

function runOf({ runs }: Actions, id: string): Run | undefined {
  return runs.find((run) => String(run.id) === id);
}

/** A run as `workflow-run` has it. */
function restRun(place: Place, actions: Actions, branch: string, run: Run) {
  const { commit } = run;
  const { startedAt, number: attempt } = latestAttempt(run);
  const { status, conclusion, updatedAt } = runState(run, actions.buildMs, Date.now());
  const url = `${place.api}/actions/runs/${run.id}`;
  const actor = place.user(run.actor) ?? undefined;
  const { name, email } = commit.author;
  return {
    id: run.id,
    name: 'Build and deploy',
    node_id: nodeOf('WFR', run.id),
    check_suite_id: run.id + 1_000_000,
    check_suite_node_id: nodeOf('CS', run.id + 1_000_000),
    head_branch: branch,
    head_sha: commit.sha,
    path: PATH,
    display_title: commit.message.split('\n')[0] ?? '',
    run_number: run.number,
    run_attempt: attempt,
    referenced_workflows: [],
    event: 'push',
    status,
    conclusion,
    workflow_id: WORKFLOW_ID,
    url,
    html_url: `${place.page}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: isoOf(run.attempts[0].startedAt),
    updated_at: isoOf(updatedAt),
    actor,
    triggering_actor: actor,
    run_started_at: isoOf(startedAt),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${place.api}/check-suites/${run.id + 1_000_000}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: attempt > 1 ? `${url}/attempts/${attempt - 1}` : null,
    workflow_url: `${place.api}/actions/workflows/${WORKFLOW_ID}`,
    head_commit: {
      id: commit.sha,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: isoOf(commit.committer.date.getTime()),
      author: { name, email },
      committer: { name: commit.committer.name, email: commit.committer.email },
    },
    repository: place.repository,
    head_repository: place.repository,
  };
}
