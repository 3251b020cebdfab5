import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SyncState } from '../../shared/contract/registry.ts';
import { ProblemError } from '../../shared/problem.ts';
import { gitAnswer, gitProblem, runGit, type Credentials, type GitCall } from '../git/index.ts';
import { commitsBetween } from './history.ts';
import { fetchProblem } from './remote-problem.ts';
import { upstreamOf, type Upstream } from './upstream.ts';

/** How a branch stands beside the remote's, and where it is published to. */
export interface Synced {
  state: SyncState;
  /** Undefined where no branch is checked out, or there is no remote. */
  upstream: Upstream | undefined;
}

const MOST_INCOMING = 20;
const NOT_THERE = new Set(['git.no-checkout', 'git.no-branch', 'git.no-remote']);

/**
 * How the branch that is checked out stands beside the remote's, as of the last fetch.
 * @param githubWeb The web address of the repositories that are on GitHub.
 * @throws {ProblemError} `git.failed`.
 */
export async function syncState(folder: string, githubWeb: string): Promise<Synced> {
  const call = { folder };
  const upstream = await upstreamOf(folder).catch((error: unknown) => {
    if (error instanceof ProblemError && NOT_THERE.has(error.problem.code)) return undefined;
    throw error;
  });
  if (upstream === undefined) {
    const branch = (await gitAnswer(['symbolic-ref', '--quiet', '--short', 'HEAD'], call)) ?? null;
    const nowhere = { remote: null, repository: null, ahead: 0, behind: 0, fetchedAt: null, incoming: [] };
    return { state: { branch, ...nowhere }, upstream };
  }
  const { branch, url, tip } = upstream;
  const head = await gitAnswer(['rev-parse', '--verify', '--quiet', 'HEAD'], call);
  const isComparable = head !== undefined && tip !== null;
  const counts = isComparable
    ? await gitAnswer(['rev-list', '--left-right', '--count', `${head}...${tip}`], call)
    : undefined;
  const [ahead = 0, behind = 0] = (counts ?? '0\t0').split('\t').map(Number);
  const state: SyncState = {
    branch,
    remote: url,
    repository: repositoryOf(url, githubWeb),
    ahead,
    behind,
    fetchedAt: await fetchedAt(upstream, call),
    incoming: isComparable && behind > 0 ? await commitsBetween(folder, head, tip, MOST_INCOMING) : [],
  };
  return { state, upstream };
}

export interface RemoteCall {
  credentials?: Credentials | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Asks the remote for the branch that is checked out, and for nothing else.
 * @throws {ProblemError} `git.no-checkout`, `git.no-branch`, `git.no-remote`, `git.unreachable`, `git.unauthorized`,
 * `git.no-such-revision` where the remote has no such branch.
 */
export async function fetchRemote(folder: string, githubWeb: string, remoteCall: RemoteCall = {}): Promise<Synced> {
  const { remote, url, remoteBranch, ref } = await upstreamOf(folder);
  const settings = ['--no-tags', '--no-prune', '--recurse-submodules=no', '--no-auto-gc', '--quiet'];
  const { code, said } = await runGit(['fetch', ...settings, remote, `+refs/heads/${remoteBranch}:${ref}`], {
    folder,
    ...remoteCall,
  });
  if (code !== 0) throw new ProblemError(fetchProblem(said, url));
  return syncState(folder, githubWeb);
}

/** `owner/name`, where an address is of a repository on GitHub. */
function repositoryOf(url: string, githubWeb: string): string | null {
  const web = new URL(githubWeb);
  const [, host, path] =
    /^(?:https?:\/\/|ssh:\/\/(?:[^@/]+@)?)([^/]+)\/(.+)$/.exec(url) ?? /^(?:[^@/]+@)([^:/]+):(.+)$/.exec(url) ?? [];
  if (host !== web.host || path === undefined) return null;
  return /^([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(path)?.[1] ?? null;
}

/** When the remote was asked last: git writes one of these files each time, and a clone none but the last two. */
async function fetchedAt({ ref, remote }: Upstream, call: GitCall): Promise<string | null> {
  const names = ['FETCH_HEAD', `logs/${ref}`, `logs/refs/remotes/${remote}/HEAD`];
  try {
    const times = names.map(async (name) => {
      const path = await gitAnswer(['rev-parse', '--git-path', name], call);
      const found = path === undefined ? undefined : await stat(resolve(call.folder, path)).catch(() => undefined);
      return found?.mtimeMs ?? 0;
    });
    const last = Math.max(...(await Promise.all(times)));
    return last === 0 ? null : new Date(last).toISOString();
  } catch (error) {
    throw gitProblem(call.folder, error);
  }
}
