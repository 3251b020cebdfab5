import { ProblemError, type Problem } from '../../shared/problems/index.ts';
import {
  countBeyond,
  fetchCommits,
  GitError,
  gitProblem,
  parentsOf,
  pushTo,
  remoteTip,
  updateRef,
  type RemoteCall,
} from '../git/index.ts';
import { pushProblem } from './push-problem.ts';
import { remoteProblem } from './remote-problem.ts';
import { upstreamOf, type Upstream } from './upstream.ts';

/** What became of a push at one of the remote's other addresses. */
export interface MirrorRefusal {
  url: string;
  problem: Problem;
}

/**
 * Pushes one commit by its id onto its parent, and onto nothing else: a branch that was set back to an earlier commit
 * would take it too, and get back what somebody took out. A push that is refused leaves branches, index and files as
 * they were.
 *
 * A remote with several addresses is pushed to one by one. The first decides; the others are mirrors, which may be
 * behind.
 * @returns The mirrors that did not take it.
 * @throws {ProblemError} `publish.moved`, with no commits where the branch was set back; `publish.protected`,
 * `publish.denied`, `publish.refused`, `git.unauthorized`, `git.unreachable`, `git.stalled`, `git.moved`.
 */
export async function pushCommit(commit: string, call: RemoteCall): Promise<MirrorRefusal[]> {
  const { folder } = call;
  const upstream = await upstreamOf(folder);
  const { remote, urls, branch } = upstream.push;
  const [url = upstream.url, ...mirrors] = urls;
  const parent = (await parentsOf(commit, call))?.parents[0];
  if (parent === undefined) throw new ProblemError({ code: 'publish.unknown', commit });
  try {
    // By its name where that means one address: then git keeps the remote-tracking reference itself.
    const destination = mirrors.length === 0 ? remote : url;
    const { isAccepted, output } = await pushTo(destination, url, { commit, branch, expected: parent }, call);
    if (!isAccepted) await throwUnlessTaken(commit, { url, output }, upstream, call);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    // The connection may have broken after the remote had taken the commit.
    if ((await tipAt(url, branch, call)) !== commit) throw new ProblemError(await remoteProblem(error, url));
  }
  if (mirrors.length > 0) await updateRef(upstream.trackingRef, commit, call);
  return mirrorRefusals(commit, mirrors, branch, call);
}

async function throwUnlessTaken(
  commit: string,
  { url, output }: { url: string; output: string },
  upstream: Upstream,
  call: RemoteCall,
): Promise<void> {
  const { branch } = upstream.push;
  const problem = pushProblem(output, { remote: url, branch });
  if (problem === 'moved') {
    const commits = await commitsBeside(commit, url, upstream, call);
    throw new ProblemError({ code: 'publish.moved', branch, commits, detail: output.trim() });
  }
  if (problem !== 'unknown') throw new ProblemError(problem);
  if ((await tipAt(url, branch, call)) !== commit) {
    throw new ProblemError(await remoteProblem(new GitError(output), url));
  }
}

/** Brings the mirrors up to the commit. One that is behind takes it as a fast forward, without a lease. */
async function mirrorRefusals(
  commit: string,
  mirrors: readonly string[],
  branch: string,
  call: RemoteCall,
): Promise<MirrorRefusal[]> {
  const refusals: MirrorRefusal[] = [];
  for (const url of mirrors) {
    try {
      const { isAccepted, output } = await pushTo(url, url, { commit, branch }, call);
      if (isAccepted || (await tipAt(url, branch, call)) === commit) continue;
      const problem = pushProblem(output, { remote: url, branch });
      if (problem === 'moved') {
        refusals.push({ url, problem: { code: 'publish.moved', branch, commits: 0, detail: output.trim() } });
      } else {
        refusals.push({
          url,
          problem: problem === 'unknown' ? await remoteProblem(new GitError(output), url) : problem,
        });
      }
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      refusals.push({ url, problem: await remoteProblem(error, url) });
    }
  }
  return refusals;
}

/** How many commits the branch has that ours is not on; nothing that was fetched before is replaced. */
async function commitsBeside(commit: string, url: string, upstream: Upstream, call: RemoteCall): Promise<number> {
  const { branch } = upstream.push;
  const tip = await tipAt(url, branch, call);
  if (tip === undefined) return 0;
  try {
    await fetchCommits(upstream.push.remote, branch, call);
    return (await countBeyond(tip, commit, call)) ?? 0;
  } catch (error) {
    if (error instanceof GitError) return 0;
    throw gitProblem(call.folder, error);
  }
}

async function tipAt(url: string, branch: string, call: RemoteCall): Promise<string | undefined> {
  try {
    return await remoteTip(url, branch, call);
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
