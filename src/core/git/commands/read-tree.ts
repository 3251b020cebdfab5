import { gitText } from '../process/run.ts';
import type { TrustedCall } from '../trust/trusted-folder.ts';
import { PLAIN_INDEX } from './update-index.ts';

/** Fills an index file of its own with the tree of a commit. @throws {GitError} */
export async function readTree(commit: string, index: string, call: TrustedCall): Promise<void> {
  await gitText([...PLAIN_INDEX, 'read-tree', commit], call, { index });
}
