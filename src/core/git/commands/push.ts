import { remoteOptions, type RemoteCall } from '../process/remote-call.ts';
import { runGit } from '../process/run.ts';

/** A server may run its own checks for a while before it answers a push. */
const LIMITS = { silentMs: 120_000, totalMs: 30 * 60_000 };

const FLAGS = [
  '--porcelain',
  '--progress',
  '--no-verify',
  '--no-follow-tags',
  '--recurse-submodules=no',
  '--no-signed',
];

export interface PushResult {
  isAccepted: boolean;
  /** The line of the reference (git-push, "OUTPUT"), then git's stderr with what the remote printed. */
  output: string;
}

export interface PushedCommit {
  commit: string;
  branch: string;
  /** The commit that the branch must be at: its parent, so that the lease forces nothing. */
  expected?: string;
}

/**
 * Pushes one commit by its id onto a branch, and never forces it.
 * @param destination A remote's name, or an address where the remote pushes to several.
 * @param url The address that the destination stands for.
 * @throws {GitTimeout} Where the server stays silent.
 */
export async function pushTo(
  destination: string,
  url: string,
  { commit, branch, expected }: PushedCommit,
  call: RemoteCall,
): Promise<PushResult> {
  const ref = `refs/heads/${branch}`;
  const lease = expected === undefined ? [] : [`--force-with-lease=${ref}:${expected}`];
  const args = ['push', ...FLAGS, ...lease, '--', destination, `${commit}:${ref}`];
  const { code, stdout, stderr } = await runGit(args, call, await remoteOptions([url], { limits: LIMITS, ...call }));
  return { isAccepted: code === 0, output: `${stdout.toString('utf8')}\n${stderr}` };
}
