import type { Deployed } from './site-run.ts';

/** Which commit is on the site, and what that says of ours. */
export interface LiveCommit {
  /** The commit that is live; null where no deployment says it. */
  commit: string | null;
  /** Since when (ISO 8601). */
  since: string | null;
  ours:
    | 'live'
    /** A later commit is live, and has ours in it. */
    | 'contained'
    /** It was live, until an older commit was deployed after it. */
    | 'overtaken'
    /** It was live; whether what is live now has it in it, is not known. */
    | 'replaced'
    | 'under-way'
    | 'failed'
    /** Others were deployed, and not ours. */
    | 'missing'
    /** Nothing is known of any deployment. */
    | 'unknown';
  /** The last deployment of ours. */
  deployment: Deployed | undefined;
}

/** When the first run for a commit was started (ISO 8601): it tells which of two commits was pushed first. */
export interface FirstRuns {
  ours: string | undefined;
  live: string | undefined;
}

const FAILED = ['failure', 'error'];

/** What the deployments say of a commit. One that took another's place made that one `inactive`. */
export function liveCommitOf(
  deployments: readonly Deployed[] | undefined,
  commit: string,
  first: FirstRuns,
): LiveCommit {
  const live = liveOf(deployments ?? []);
  const deployment = newest((deployments ?? []).filter(({ sha }) => sha === commit));
  const ours = oursOf(live?.deployment, deployment, { commit, first });
  return { commit: live?.deployment.sha ?? null, since: live?.since ?? null, ours, deployment };
}

/** The commit that is live, where any deployment says it. */
export function liveOf(deployments: readonly Deployed[]): { deployment: Deployed; since: string } | undefined {
  const succeeded = deployments.flatMap((deployment) => {
    const [last] = deployment.statuses;
    return last?.state === 'success' ? [{ deployment, since: last.createdAt }] : [];
  });
  return succeeded.toSorted((a, b) => Date.parse(b.since) - Date.parse(a.since))[0];
}

function oursOf(
  live: Deployed | undefined,
  mine: Deployed | undefined,
  { commit, first }: { commit: string; first: FirstRuns },
): LiveCommit['ours'] {
  if (live?.sha === commit) return 'live';
  const isLater =
    first.ours === undefined || first.live === undefined ? undefined : Date.parse(first.live) > Date.parse(first.ours);
  if (live !== undefined && isLater === true) return 'contained';
  const last = mine?.statuses[0]?.state;
  if (mine === undefined) return live === undefined ? 'unknown' : 'missing';
  if (last !== undefined && FAILED.includes(last)) return 'failed';
  if (!mine.statuses.some(({ state }) => state === 'success' || state === 'inactive')) return 'under-way';
  return live === undefined || isLater === undefined ? 'replaced' : 'overtaken';
}

function newest(deployments: readonly Deployed[]): Deployed | undefined {
  return deployments.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))[0];
}
