import { gitText } from '../process/run.ts';
import type { TrustedCall } from '../trust/trusted-folder.ts';

/** Writes the tree that an index file is of, and returns its id. @throws {GitError} */
export function writeTree(index: string, call: TrustedCall): Promise<string> {
  // A partial clone would fetch every content to see that it is there.
  return gitText(['write-tree', '--missing-ok'], call, { index });
}
