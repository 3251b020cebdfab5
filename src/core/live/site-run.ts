import type { Deployment, DeploymentStatus, Run } from '../github/index.ts';

/** A deployment with what became of it, the newest status first. */
export interface Deployed extends Deployment {
  statuses: readonly DeploymentStatus[];
}

/** Pull requests build without deploying. */
const BESIDE = ['pull_request', 'pull_request_target'];

/**
 * The run that builds the site, among all that were started for a commit.
 * The deployment names it. Until there is one: of each workflow's latest run the one that is going, else the one that
 * failed, else the newest.
 */
export function siteRunOf(runs: readonly Run[], deployments: readonly Deployed[], commit: string): Run | undefined {
  const byAge = runs
    .filter(({ event }) => !BESIDE.includes(event))
    .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  const latest = [...Map.groupBy(byAge, ({ workflowId }) => workflowId).values()].flatMap(([run]) => run ?? []);
  const builders = new Set(
    deployments
      .filter(({ sha }) => sha === commit)
      .flatMap((deployment) => byAge.filter((run) => names(deployment, run))),
  );
  const workflows = new Set([...builders].map(({ workflowId }) => workflowId));
  const known = latest.filter(({ workflowId }) => workflows.has(workflowId));
  const candidates = known.length > 0 ? known : latest;
  return (
    candidates.find(({ isEnded }) => !isEnded) ??
    candidates.find(({ conclusion }) => conclusion !== 'success' && conclusion !== 'skipped') ??
    candidates[0]
  );
}

function names({ statuses }: Deployed, { id }: Run): boolean {
  return statuses.some(({ logUrl }) => logUrl !== null && `${logUrl}/`.includes(`/actions/runs/${id}/`));
}
