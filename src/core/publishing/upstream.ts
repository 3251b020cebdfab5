import { ProblemError } from '../../shared/problems/index.ts';
import {
  commitId,
  configValue,
  currentBranch,
  gitProblem,
  isInsideWorkTree,
  remoteNames,
  remoteUrls,
  upstreamOfBranch,
  type GitCall,
} from '../git/index.ts';

/** The branch that is checked out, where it comes from, and where it is pushed to. */
export interface Upstream {
  /** As it is called here. */
  branch: string;
  /** The remote's name. */
  remote: string;
  /** The remote's address, without credentials. */
  url: string;
  /** As the branch is called there. */
  remoteBranch: string;
  /** The reference that keeps what was fetched last. */
  trackingRef: string;
  /** The commit that was fetched last; null where none was. */
  tip: string | null;
  push: PushDestination;
}

interface PushDestination {
  /** The remote's name. */
  remote: string;
  /** Every address that a push goes to, without credentials; the first is the one that was fetched from, if any is. */
  urls: string[];
  /** As the branch is called there. */
  branch: string;
  /** Whether this is another remote than the one that the branch comes from. */
  isElsewhere: boolean;
}

/**
 * The upstream of the branch that is checked out: the configured one, or the branch of the same name on `origin` or on
 * the only remote. A push goes where git would push to.
 * @throws {ProblemError} `git.no-checkout`, `git.no-branch`, `git.no-remote`, `git.not-owned`, `git.failed`.
 */
export async function upstreamOf(folder: string): Promise<Upstream> {
  const call = { folder };
  try {
    if (!(await isInsideWorkTree(call))) throw new ProblemError({ code: 'git.no-checkout', folder });
    const branch = await currentBranch(call);
    if (branch === undefined) throw new ProblemError({ code: 'git.no-branch', folder });
    const source = (await configuredSource(branch, call)) ?? (await namedSource(branch, call));
    if (source === undefined) throw new ProblemError({ code: 'git.no-remote', folder });
    const tip = (await commitId(source.trackingRef, call)) ?? null;
    return { branch, ...source, tip, push: await pushDestination(branch, source, call) };
  } catch (error) {
    throw gitProblem(folder, error);
  }
}

type Source = Omit<Upstream, 'branch' | 'tip' | 'push'>;

async function configuredSource(branch: string, call: GitCall): Promise<Source | undefined> {
  const found = await upstreamOfBranch(branch, call);
  if (found === undefined) return undefined;
  const { remote, remoteRef, trackingRef } = found;
  const [url] = await urlsOf(remote, 'fetch', call);
  if (url === undefined) return undefined;
  return { remote, url, remoteBranch: remoteRef.replace(/^refs\/heads\//, ''), trackingRef };
}

async function namedSource(branch: string, call: GitCall): Promise<Source | undefined> {
  const remotes = await remoteNames(call);
  const remote = remotes.includes('origin') ? 'origin' : remotes.length === 1 ? remotes[0] : undefined;
  const [url] = remote === undefined ? [] : await urlsOf(remote, 'fetch', call);
  if (remote === undefined || url === undefined) return undefined;
  return { remote, url, remoteBranch: branch, trackingRef: `refs/remotes/${remote}/${branch}` };
}

/** `branch.<name>.pushRemote`, else `remote.pushDefault`, else the remote that the branch comes from (git-config). */
async function pushDestination(branch: string, source: Source, call: GitCall): Promise<PushDestination> {
  const named =
    (await configValue(`branch.${branch}.pushRemote`, call)) ?? (await configValue('remote.pushDefault', call));
  const remote = named ?? source.remote;
  const isElsewhere = remote !== source.remote;
  const urls = await urlsOf(remote, 'push', call);
  if (urls.length === 0) throw new ProblemError({ code: 'git.no-remote', folder: call.folder });
  const first = urls.filter((url) => url === source.url);
  return {
    remote,
    urls: [...first.slice(0, 1), ...urls.filter((url) => url !== source.url)],
    // To another remote git pushes a branch under its own name (git-config, "push.default").
    branch: isElsewhere ? branch : source.remoteBranch,
    isElsewhere,
  };
}

async function urlsOf(remote: string, use: 'fetch' | 'push', call: GitCall): Promise<string[]> {
  const urls = (await remoteUrls(remote, use, call)) ?? [];
  return urls.map((url) => url.replace(/^(https?:\/\/)[^/@]*@/i, '$1'));
}
