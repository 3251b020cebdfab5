import { gitText } from '../process/run.ts';
import type { TrustedCall } from '../trust/trusted-folder.ts';

/** Limits a checkout to the files that these patterns name (git-sparse-checkout, "INTERNALS—FULL PATTERN SET"). */
export async function setSparsePatterns(patterns: readonly string[], call: TrustedCall): Promise<void> {
  await gitText(['sparse-checkout', 'set', '--no-cone', ...patterns], call);
}
