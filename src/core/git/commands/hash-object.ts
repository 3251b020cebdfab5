import { gitText } from '../process/run.ts';
import type { TrustedCall } from '../trust/trusted-folder.ts';

/** The id that each file on disk would have if it were committed, through the filters that attributes name. */
export async function idsOfFiles(paths: readonly string[], call: TrustedCall): Promise<string[]> {
  if (paths.length === 0) return [];
  const input = paths.map((path) => `${path}\n`).join('');
  return (await gitText(['hash-object', '--stdin-paths'], call, { input })).split('\n');
}
