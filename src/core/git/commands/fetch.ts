import { remoteOptions, type RemoteCall } from '../process/remote-call.ts';
import { runGit } from '../process/run.ts';
import { GitError } from '../process/git-error.ts';
import { missingObjects } from './cat-file.ts';
import { configLines, promisorIn } from './config.ts';
import { remoteUrls } from './remote.ts';

/** An empty `--refmap` keeps `remote.*.fetch` from moving other references along. */
const FLAGS = ['--no-tags', '--no-prune', '--recurse-submodules=no', '--no-auto-gc', '--refmap='];

/**
 * Fetches one branch of a remote into its remote-tracking reference, and nothing else.
 * @throws {GitError}
 */
export async function fetchBranch(
  remote: string,
  branch: string,
  trackingRef: string,
  call: RemoteCall,
): Promise<void> {
  await fetch([...FLAGS, '--progress', '--', remote, `+refs/heads/${branch}:${trackingRef}`], remote, call);
}

/** Fetches the commits of one branch without moving any reference. @throws {GitError} */
export async function fetchCommits(remote: string, branch: string, call: RemoteCall): Promise<void> {
  await fetch([...FLAGS, '--no-write-fetch-head', '--progress', '--', remote, `refs/heads/${branch}`], remote, call);
}

/**
 * Fetches, in one request, those of some contents that a partial clone lacks. Does nothing in any other repository.
 * @throws {GitError}
 */
export async function fetchMissingBlobs(ids: ReadonlySet<string>, call: RemoteCall): Promise<void> {
  if (ids.size === 0) return;
  const remote = promisorIn(await configLines(call));
  if (remote === undefined) return;
  const missing = await missingObjects(ids, call);
  if (missing.length === 0) return;
  const flags = ['--no-write-fetch-head', '--filter=blob:none', '--progress', '--stdin'];
  const args = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...FLAGS, ...flags, '--', remote];
  await run(args, remote, call, `${missing.join('\n')}\n`);
}

async function fetch(args: readonly string[], remote: string, call: RemoteCall): Promise<void> {
  await run(['fetch', ...args], remote, call);
}

async function run(args: readonly string[], remote: string, call: RemoteCall, input?: string): Promise<void> {
  const urls = (await remoteUrls(remote, 'fetch', call)) ?? [];
  const { code, stderr } = await runGit(args, call, { ...(await remoteOptions(urls, call)), input });
  if (code !== 0) throw new GitError(stderr.trim() || `git fetch exited with ${code ?? 'a signal'}`);
}
