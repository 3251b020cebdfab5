import { gitText } from '../process/run.ts';
import type { TrustedCall } from '../trust/trusted-folder.ts';

/**
 * Writes contents into the object store byte for byte, all by one git (git-fast-import, "blob", "get-mark").
 * @returns Their ids in the same order.
 * @throws {GitError}
 */
export async function writeBlobs(contents: readonly Buffer[], call: TrustedCall): Promise<string[]> {
  if (contents.length === 0) return [];
  const parts = contents.flatMap((content, at) => [
    Buffer.from(`blob\nmark :${at + 1}\ndata ${content.length}\n`),
    content,
    Buffer.from(`\nget-mark :${at + 1}\n`),
  ]);
  const input = Buffer.concat([...parts, Buffer.from('done\n')]);
  return (await gitText(['fast-import', '--quiet', '--done'], call, { input })).split('\n');
}
