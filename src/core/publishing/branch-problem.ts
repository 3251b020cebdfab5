import type { Problem } from '../../shared/problems/index.ts';
import { defaultBranch, GitError, type RemoteCall } from '../git/index.ts';

/**
 * Why a remote does not have the branch that was asked for: it is empty, or the branch was renamed or deleted.
 * @returns Undefined where the error is another one.
 */
export async function branchProblem(
  error: GitError,
  { url, branch }: { url: string; branch: string },
  call: RemoteCall,
): Promise<Problem | undefined> {
  if (!error.message.includes("couldn't find remote ref ")) return undefined;
  try {
    const now = await defaultBranch(url, call);
    return now === undefined
      ? { code: 'git.remote-empty', remote: url }
      : { code: 'git.no-such-branch', remote: url, branch, defaultBranch: now };
  } catch (second) {
    if (second instanceof GitError) return undefined;
    throw second;
  }
}
