import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gitPath, type GitCall } from '../git/index.ts';

/** The files that git keeps while an operation waits to be finished (builtin/commit.c, wt-status.c). */
const MARKS: readonly (readonly [file: string, operation: string])[] = [
  ['MERGE_HEAD', 'merge'],
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
  ['BISECT_LOG', 'bisect'],
];

/** What somebody began with git in a folder and has not finished: a merge, a rebase; undefined where nothing is. */
export async function operationInProgress(call: GitCall): Promise<string | undefined> {
  const gitFolder = await gitPath('.', call);
  if (gitFolder === undefined) return undefined;
  for (const [file, operation] of MARKS) {
    const found = await stat(join(resolve(call.folder, gitFolder), file)).catch(() => undefined);
    if (found !== undefined) return operation;
  }
  return undefined;
}
