import { gitText } from '../process/run.ts';
import type { TrustedCall } from '../trust/trusted-folder.ts';
import type { TreeFile } from './ls-tree.ts';

/** What a tree has at a path; null takes the path out. */
export type TreeEdit = readonly [path: string, file: TreeFile | null];

/** An index that no other program shares or watches. */
export const PLAIN_INDEX = ['-c', 'core.splitIndex=false', '-c', 'core.untrackedCache=false'];
const NO_ID = '0'.repeat(40);

/**
 * Puts paths into an index, or takes them out.
 * @param edits By path from the checkout's top, which is the call's folder.
 * @param index An index file of its own; the checkout's where none is named.
 * @throws {GitError}
 */
export async function updateIndex(edits: readonly TreeEdit[], call: TrustedCall, index?: string): Promise<void> {
  if (edits.length === 0) return;
  // `MODE ID STAGE`, a tab, the path; mode 0 takes a path out (git-update-index, "Using --index-info").
  const lines = edits.map(([path, file]) => `${file?.mode ?? '0'} ${file?.id ?? NO_ID} 0\t${path}\0`);
  const settings = index === undefined ? [] : PLAIN_INDEX;
  await gitText([...settings, 'update-index', '-z', '--index-info'], call, { index, input: lines.join('') });
}
