import { recordsOf } from '../process/records.ts';
import { gitText, type GitCall } from '../process/run.ts';

/** Which files `git ls-files` lists. */
export type ListedFiles = 'cached' | 'others' | 'cached and others' | 'deleted';

const FLAGS: Record<ListedFiles, readonly string[]> = {
  cached: ['--cached'],
  others: ['--others', '--exclude-standard'],
  'cached and others': ['--cached', '--others', '--exclude-standard'],
  deleted: ['--deleted'],
};

/** The files of a folder, relative to the call's folder: in the index, untracked and not ignored, or deleted on disk. */
export async function listFiles(which: ListedFiles, folder: string, call: GitCall): Promise<string[]> {
  return recordsOf(await gitText(['ls-files', '-z', ...FLAGS[which], '--', `:(literal)${folder}`], call));
}

/** `MODE ID STAGE` of each file in the index, by path from the checkout's top. @throws {GitError} */
export async function indexEntries(call: GitCall): Promise<Map<string, string>> {
  const records = recordsOf(await gitText(['ls-files', '-z', '--stage', '--full-name'], call));
  return new Map(
    records.map((record) => {
      const tab = record.indexOf('\t');
      return [record.slice(tab + 1), record.slice(0, tab)];
    }),
  );
}
