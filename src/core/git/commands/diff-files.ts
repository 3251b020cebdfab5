import { recordsOf } from '../process/records.ts';
import { gitText, type GitCall } from '../process/run.ts';

/**
 * The paths whose file on disk looks different from the index, or is deleted, from the checkout's top. Contents are
 * not read: a file that was only touched is among them.
 * @throws {GitError}
 */
export async function touchedFiles(which: 'all' | 'deleted', call: GitCall): Promise<Set<string>> {
  const filter = which === 'deleted' ? ['--diff-filter=D'] : [];
  return new Set(recordsOf(await gitText(['diff-files', '-z', '--name-only', ...filter], call)));
}
