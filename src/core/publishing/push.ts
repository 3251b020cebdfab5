import { ProblemError } from '../../shared/problem.ts';
import { gitAnswer, gitText, runGit, type GitCall } from '../git/index.ts';
import { fetchProblem, pushProblem } from './remote-problem.ts';
import type { RemoteCall } from './sync.ts';
import { upstreamOf, type Upstream } from './upstream.ts';

export interface PushCall extends RemoteCall {
  /** As it is called on the remote. */
  branch: string;
}

const SETTINGS = ['--porcelain', '--no-verify', '--no-follow-tags', '--recurse-submodules=no'];

/**
 * Pushes one commit by its id onto its parent, and onto nothing else: a branch that was set back to an earlier commit
 * would take it, too, and have again what somebody took out. A push that is refused leaves branches, index and files as
 * they were.
 * @throws {ProblemError} `publish.moved`, of no commits where the branch was set back; `publish.protected`,
 * `publish.denied`, `git.unauthorized`, `git.unreachable`.
 */
export async function pushCommit(folder: string, commit: string, { branch, ...remoteCall }: PushCall): Promise<void> {
  const upstream = await upstreamOf(folder);
  const call = { folder, ...remoteCall };
  const ref = `refs/heads/${branch}`;
  const parent = await gitText(['rev-parse', '--verify', '--end-of-options', `${commit}^`], call);
  // A lease forces nothing here: on its parent a commit is a fast forward.
  const lease = `--force-with-lease=${ref}:${parent}`;
  const { code, output, said } = await runGit(['push', ...SETTINGS, lease, upstream.remote, `${commit}:${ref}`], call);
  if (code === 0) return;
  // The line of the branch is written, what the remote says is said (git-push, "OUTPUT").
  const answer = `${output.toString('utf8')}\n${said}`;
  const problem = pushProblem(answer, { remote: upstream.url, branch });
  if (problem === 'moved') {
    const commits = await commitsBeside(commit, upstream, branch, call);
    throw new ProblemError({ code: 'publish.moved', branch, commits, detail: said.trim() });
  }
  if (problem !== 'unknown') throw new ProblemError(problem);
  // The line may have broken after the remote had taken it.
  if ((await remoteTip(upstream, branch, call)) === commit) return;
  throw new ProblemError(fetchProblem(said, upstream.url));
}

/** How many commits the branch has that ours is not on; nothing that was fetched before is replaced. */
async function commitsBeside(commit: string, upstream: Upstream, branch: string, call: GitCall): Promise<number> {
  const tip = await remoteTip(upstream, branch, call);
  if (tip === undefined) return 0;
  const settings = ['--no-tags', '--no-write-fetch-head', '--refmap=', '--recurse-submodules=no', '--no-auto-gc'];
  await gitAnswer(['fetch', ...settings, '--quiet', upstream.remote, `refs/heads/${branch}`], call);
  return Number((await gitAnswer(['rev-list', '--count', tip, `^${commit}`], call)) ?? 0);
}

async function remoteTip({ remote }: Upstream, branch: string, call: GitCall): Promise<string | undefined> {
  const listed = await gitAnswer(['ls-remote', remote, `refs/heads/${branch}`], call);
  return listed?.split('\t')[0];
}
