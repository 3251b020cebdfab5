import { gitText, type GitCall } from '../process/run.ts';
import { SUBMODULES_UNREAD } from './diff-files.ts';
import { parseRawDiff, type TreeChange } from './diff-tree.ts';

/**
 * How the files of a folder differ from a commit, by path relative to the call's folder. Contents are not read, so no
 * filter runs: a file that was touched since the index was written counts as changed, with an `after` id of zeros.
 * @throws {GitError}
 */
export async function changedSince(commit: string, folder: string, call: GitCall): Promise<TreeChange[]> {
  const flags = ['-z', '--no-renames', '--no-ext-diff', '--relative', SUBMODULES_UNREAD];
  const pathspec = ['--', `:(literal)${folder}`];
  return parseRawDiff(await gitText(['diff-index', ...flags, commit, ...pathspec], call));
}
