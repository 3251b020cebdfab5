import { gitText } from '../process/run.ts';
import type { TrustedCall } from '../trust/trusted-folder.ts';

/** Points a reference at a commit. @throws {GitError} */
export async function updateRef(ref: string, commit: string, call: TrustedCall): Promise<void> {
  await gitText(['update-ref', ref, commit], call);
}
