import { json, notFound, type RawAnswer } from '../../raw-answer.ts';
import type { Actions, Deployment } from '../actions.ts';
import { pageOf } from './page.ts';
import { isoOf, nodeOf, type Place } from './place.ts';

const ENVIRONMENT = 'github-pages';

/** `GET /repos/{owner}/{repo}/deployments`, the newest first. */
export function deploymentsAnswer(place: Place, actions: Actions, branch: string, query: URLSearchParams): RawAnswer {
  const found = actions
    .deployments()
    .map((deployment) => restDeployment(place, branch, deployment))
    .filter((deployment) =>
      (['environment', 'sha', 'ref', 'task'] as const).every(
        (name) => (query.get(name) ?? deployment[name]) === deployment[name],
      ),
    );
  return json(200, pageOf(found, query));
}

/** `GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses`, the newest first. */
export function statusesAnswer(
  place: Place,
  actions: Actions,
  { id, site, query }: { id: string; site: string; query: URLSearchParams },
): RawAnswer {
  const deployment = actions.deployments().find((one) => String(one.id) === id);
  if (!deployment) return notFound('deployments/statuses#list-deployment-statuses');
  const url = `${place.api}/deployments/${deployment.id}`;
  const log = `${place.page}/actions/runs/${deployment.run.id}`;
  const statuses = deployment.statuses.map(({ state, at }, index) => ({
    url: `${url}/statuses/${deployment.id * 10 + index}`,
    id: deployment.id * 10 + index,
    node_id: nodeOf('DES', deployment.id * 10 + index),
    state,
    creator: place.user(deployment.run.actor),
    description: '',
    environment: ENVIRONMENT,
    target_url: log,
    log_url: log,
    environment_url: state === 'success' ? `${site}/` : '',
    created_at: isoOf(at),
    updated_at: isoOf(at),
    deployment_url: url,
    repository_url: place.api,
  }));
  return json(200, pageOf(statuses.toReversed(), query));
}

/** A deployment as `deployment` has it. */
function restDeployment(place: Place, branch: string, { id, run, createdAt, statuses }: Deployment) {
  const url = `${place.api}/deployments/${id}`;
  return {
    url,
    id,
    node_id: nodeOf('DE', id),
    task: 'deploy',
    original_environment: ENVIRONMENT,
    environment: ENVIRONMENT,
    description: null,
    created_at: isoOf(createdAt),
    updated_at: isoOf(statuses.at(-1)?.at ?? createdAt),
    statuses_url: `${url}/statuses`,
    repository_url: place.api,
    creator: place.user(run.actor),
    sha: run.commit.sha,
    ref: branch,
    payload: {},
    transient_environment: false,
    production_environment: false,
  };
}
