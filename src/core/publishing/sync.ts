import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SyncState } from '../../shared/contract/registry.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import {
  commitId,
  commitsBetween,
  countApart,
  currentBranch,
  fetchBranch,
  GitError,
  gitPath,
  gitProblem,
  type GitCall,
  type RemoteCall,
} from '../git/index.ts';
import { branchProblem } from './branch-problem.ts';
import { remoteProblem } from './remote-problem.ts';
import { upstreamOf, type Upstream } from './upstream.ts';

/** How a branch compares with the remote's, and where it is published to. */
export interface Synced {
  state: SyncState;
  /** Undefined where no branch is checked out, or there is no remote. */
  upstream: Upstream | undefined;
}

const MOST_INCOMING = 20;
const NOT_THERE = new Set(['git.no-checkout', 'git.no-branch', 'git.no-remote']);

/**
 * How the branch that is checked out compares with the remote's, as of the last fetch.
 * @param githubWeb The web address of the repositories that are on GitHub.
 * @throws {ProblemError} `git.failed`, `git.not-owned`.
 */
export async function syncState(folder: string, githubWeb: string): Promise<Synced> {
  const call = { folder };
  const upstream = await upstreamOf(folder).catch((error: unknown) => {
    if (error instanceof ProblemError && NOT_THERE.has(error.problem.code)) return undefined;
    throw error;
  });
  try {
    if (upstream === undefined) {
      const branch = (await currentBranch(call)) ?? null;
      const nowhere = { remote: null, repository: null, pushesTo: null, ahead: 0, behind: 0, fetchedAt: null };
      return { state: { branch, ...nowhere, incoming: [] }, upstream };
    }
    const { branch, url, tip, push } = upstream;
    const head = await commitId('HEAD', call);
    const counts = head !== undefined && tip !== null ? await countApart(head, tip, call) : undefined;
    const { ofOne: ahead, ofOther: behind } = counts ?? { ofOne: 0, ofOther: 0 };
    const state: SyncState = {
      branch,
      remote: url,
      repository: repositoryOf(url, githubWeb),
      pushesTo: push.isElsewhere || push.urls[0] !== url ? (push.urls[0] ?? null) : null,
      ahead,
      behind,
      fetchedAt: await fetchedAt(upstream, call),
      incoming:
        head !== undefined && tip !== null && behind > 0 ? await commitsBetween(head, tip, MOST_INCOMING, call) : [],
    };
    return { state, upstream };
  } catch (error) {
    throw gitProblem(folder, error);
  }
}

/**
 * Fetches the branch that is checked out, and nothing else.
 * @throws {ProblemError} `git.no-checkout`, `git.no-branch`, `git.no-remote`, `git.unreachable`, `git.unauthorized`,
 * `git.stalled`, `git.moved`; `git.no-such-branch`, `git.remote-empty` where the remote has no such branch.
 */
export async function fetchRemote(githubWeb: string, call: RemoteCall): Promise<Synced> {
  const { remote, url, remoteBranch, trackingRef } = await upstreamOf(call.folder);
  try {
    await fetchBranch(remote, remoteBranch, trackingRef, call);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const missing = await branchProblem(error, { url, branch: remoteBranch }, call);
    throw new ProblemError(missing ?? (await remoteProblem(error, url)));
  }
  return syncState(call.folder, githubWeb);
}

/** `owner/name`, where an address is of a repository on GitHub. */
function repositoryOf(url: string, githubWeb: string): string | null {
  const web = new URL(githubWeb);
  const [, host, path] =
    /^(?:https?:\/\/|ssh:\/\/(?:[^@/]+@)?)([^/]+)\/(.+)$/.exec(url) ?? /^(?:[^@/]+@)([^:/]+):(.+)$/.exec(url) ?? [];
  if (host !== web.host || path === undefined) return null;
  return /^([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(path)?.[1] ?? null;
}

/** When the remote was asked last: each fetch writes one of these files, and a clone one of the last two. */
async function fetchedAt({ trackingRef, remote }: Upstream, call: GitCall): Promise<string | null> {
  const names = ['FETCH_HEAD', `logs/${trackingRef}`, `logs/refs/remotes/${remote}/HEAD`];
  const times = names.map(async (name) => {
    const path = await gitPath(name, call);
    const found = path === undefined ? undefined : await stat(resolve(call.folder, path)).catch(() => undefined);
    return found?.mtimeMs ?? 0;
  });
  const last = Math.max(...(await Promise.all(times)));
  return last === 0 ? null : new Date(last).toISOString();
}
