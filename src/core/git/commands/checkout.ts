import { gitText } from '../process/run.ts';
import type { TrustedCall } from '../trust/trusted-folder.ts';

/** Writes the files of HEAD into a folder that has none yet. Contents that a partial clone lacks were fetched before. */
export async function checkOutHead(call: TrustedCall, onStderr: (chunk: string) => void): Promise<void> {
  await gitText(['checkout', '--progress', '--no-recurse-submodules'], call, { onStderr });
}
