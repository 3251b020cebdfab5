import { gitAnswer, type GitCall } from '../process/run.ts';

/** The branch that is checked out, or that the first commit will begin; undefined where HEAD is detached. */
export function currentBranch(call: GitCall): Promise<string | undefined> {
  return gitAnswer(['symbolic-ref', '--quiet', '--short', 'HEAD'], call);
}
