import { runGit } from '../process/run.ts';
import type { TrustedCall } from '../trust/trusted-folder.ts';

/**
 * Moves the branch that is checked out, its index and its files forward to a commit. A file with uncommitted edits
 * that the commit changes keeps git from doing it.
 * @returns Why it was not done, in git's words; undefined where it was.
 */
export async function fastForward(commit: string, call: TrustedCall): Promise<string | undefined> {
  const flags = [
    ...['--ff-only', '--no-squash', '--commit', '--no-autostash', '--no-overwrite-ignore'],
    ...['--no-verify-signatures', '--quiet'],
  ];
  const { code, stderr } = await runGit(['merge', ...flags, commit], call);
  return code === 0 ? undefined : stderr.trim() || `git merge exited with ${code ?? 'a signal'}`;
}
