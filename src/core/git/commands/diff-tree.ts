import { recordsOf } from '../process/records.ts';
import { gitText, type GitCall } from '../process/run.ts';
import type { TreeFile } from './ls-tree.ts';

/** What one path was and is; null where it is not there. */
export interface TreeChange {
  path: string;
  before: TreeFile | null;
  after: TreeFile | null;
}

const ABSENT = '000000';

/** The paths that differ between two commits; a rename is a file that goes and one that comes. @throws {GitError} */
export async function changedFiles(from: string, to: string, call: GitCall): Promise<TreeChange[]> {
  const flags = ['-r', '-z', '--no-renames', '--no-ext-diff', '--ignore-submodules=none'];
  return parseRawDiff(await gitText(['diff-tree', ...flags, '--end-of-options', from, to], call));
}

/** `:MODE MODE ID ID STATUS`, NUL, the path, NUL (git-diff-tree, "Raw output format"). */
export function parseRawDiff(output: string): TreeChange[] {
  const records = recordsOf(output);
  const changes: TreeChange[] = [];
  for (let at = 0; at + 1 < records.length; at += 2) {
    const [before = '', after = '', idBefore = '', idAfter = ''] = (records[at] ?? '').slice(1).split(' ');
    changes.push({
      path: records[at + 1] ?? '',
      before: before === ABSENT ? null : { mode: before, id: idBefore },
      after: after === ABSENT ? null : { mode: after, id: idAfter },
    });
  }
  return changes;
}
