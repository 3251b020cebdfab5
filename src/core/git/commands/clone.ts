import { GitError } from '../process/git-error.ts';
import { remoteOptions, type RemoteCall } from '../process/remote-call.ts';
import { runGit } from '../process/run.ts';

/** One branch, no contents, no files yet. */
const FLAGS = [
  ...['--filter=blob:none', '--single-branch', '--no-tags', '--sparse', '--no-checkout', '--no-recurse-submodules'],
  ...['--template=', '--origin=origin', '--config', 'core.autocrlf=false', '--progress'],
];

/**
 * Clones a repository into the call's folder, which is empty: its default branch, without contents or files.
 * @throws {GitError}
 */
export async function cloneWithoutFiles(url: string, call: RemoteCall): Promise<void> {
  const args = ['clone', ...FLAGS, '--', url, '.'];
  const { code, stderr } = await runGit(args, call, await remoteOptions([url], call));
  if (code !== 0) throw new GitError(stderr.trim() || `git clone exited with ${code ?? 'a signal'}`);
}
