import { ProblemError } from '../../shared/problem.ts';
import { gitAnswer, gitProblem, gitText, type GitCall } from '../git/index.ts';

/** The branch that is checked out, and where it goes to and comes from. */
export interface Upstream {
  /** As it is called here. */
  branch: string;
  /** The remote's name. */
  remote: string;
  /** The remote's address, without credentials. */
  url: string;
  /** As the branch is called there. */
  remoteBranch: string;
  /** The reference that keeps what was fetched of it last. */
  ref: string;
  /** The commit that was fetched last; null where none was. */
  tip: string | null;
}

/**
 * Where the branch that is checked out is published to: its upstream, or the branch of its name on `origin`, or on the
 * only remote.
 * @throws {ProblemError} `git.no-checkout`, `git.no-branch`, `git.no-remote`, `git.failed`.
 */
export async function upstreamOf(folder: string): Promise<Upstream> {
  const call = { folder };
  try {
    if ((await gitAnswer(['rev-parse', '--is-inside-work-tree'], call)) !== 'true') {
      throw new ProblemError({ code: 'git.no-checkout', folder });
    }
    const branch = await gitAnswer(['symbolic-ref', '--quiet', '--short', 'HEAD'], call);
    if (branch === undefined) throw new ProblemError({ code: 'git.no-branch', folder });
    const found = (await configuredUpstream(branch, call)) ?? (await namedUpstream(branch, call));
    if (found === undefined) throw new ProblemError({ code: 'git.no-remote', folder });
    const tip = await gitAnswer(['rev-parse', '--verify', '--quiet', `${found.ref}^{commit}`], call);
    return { branch, ...found, tip: tip ?? null };
  } catch (error) {
    throw gitProblem(folder, error);
  }
}

type Place = Omit<Upstream, 'branch' | 'tip'>;

async function configuredUpstream(branch: string, call: GitCall): Promise<Place | undefined> {
  const format = '%(upstream:remotename)%00%(upstream:remoteref)%00%(upstream)';
  const answer = await gitText(['for-each-ref', `--format=${format}`, `refs/heads/${branch}`], call);
  // A pattern also names what is below it.
  const [remote = '', remoteRef = '', ref = ''] = (answer.split('\n')[0] ?? '').split('\0');
  const url = await addressOf(remote, call);
  if (url === undefined || ref === '') return undefined;
  return { remote, url, remoteBranch: remoteRef.replace(/^refs\/heads\//, ''), ref };
}

async function namedUpstream(branch: string, call: GitCall): Promise<Place | undefined> {
  const remotes = (await gitText(['remote'], call)).split('\n').filter((name) => name !== '');
  const remote = remotes.includes('origin') ? 'origin' : remotes.length === 1 ? remotes[0] : undefined;
  const url = remote === undefined ? undefined : await addressOf(remote, call);
  if (remote === undefined || url === undefined) return undefined;
  return { remote, url, remoteBranch: branch, ref: `refs/remotes/${remote}/${branch}` };
}

async function addressOf(remote: string, call: GitCall): Promise<string | undefined> {
  // `.` is the checkout itself; what begins with a dash would be an option.
  if (remote === '' || remote === '.' || remote.startsWith('-')) return undefined;
  const url = await gitAnswer(['remote', 'get-url', remote], call);
  return url?.replace(/^(https?:\/\/)[^/@]*@/i, '$1');
}
