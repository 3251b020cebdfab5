import { GitError } from '../process/git-error.ts';
import { runGit } from '../process/run.ts';
import type { TrustedCall } from '../trust/trusted-folder.ts';

/** Signing failed; `message` is what git and the signing program printed. */
export class SigningError extends GitError {}

/**
 * Writes a commit of one parent, and returns its id. No branch leads to it yet.
 * @throws {SigningError | GitError}
 */
export async function commitTree(
  tree: string,
  { parent, message, isSigned }: { parent: string; message: string; isSigned: boolean },
  call: TrustedCall,
): Promise<string> {
  const settings = ['-c', 'user.useConfigOnly=true', '-c', 'i18n.commitEncoding=UTF-8'];
  const flags = [isSigned ? '-S' : '--no-gpg-sign', '-p', parent, '-F', '-'];
  const { code, stdout, stderr } = await runGit([...settings, 'commit-tree', ...flags, tree], call, { input: message });
  if (code === 0) return stdout.toString('utf8').trim();
  const words = stderr.trim() || `git commit-tree exited with ${code ?? 'a signal'}`;
  throw isSigned ? new SigningError(words) : new GitError(words);
}
