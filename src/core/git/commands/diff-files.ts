import { recordsOf } from '../process/records.ts';
import { gitText, type GitCall } from '../process/run.ts';

/** Otherwise git runs `git status` in each submodule, with the filters that the submodule's own settings name. */
export const SUBMODULES_UNREAD = '--ignore-submodules=dirty';

/**
 * The paths whose file on disk looks different from the index, or is deleted, from the checkout's top. Contents are
 * not read: a file that was only touched is among them.
 * @throws {GitError}
 */
export async function touchedFiles(which: 'all' | 'deleted', call: GitCall): Promise<Set<string>> {
  const filter = which === 'deleted' ? ['--diff-filter=D'] : [];
  const flags = ['-z', '--name-only', SUBMODULES_UNREAD, ...filter];
  return new Set(recordsOf(await gitText(['diff-files', ...flags], call)));
}
