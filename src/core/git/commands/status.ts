import { recordsOf } from '../process/records.ts';
import { gitText } from '../process/run.ts';
import type { TrustedCall } from '../trust/trusted-folder.ts';

/**
 * The paths below some folders that have uncommitted edits, from the checkout's top. Contents are compared, through
 * the filters that attributes name.
 * @throws {GitError}
 */
export async function uncommittedPaths(
  folders: readonly string[],
  { withUntracked }: { withUntracked: boolean },
  call: TrustedCall,
): Promise<string[]> {
  const untracked = `--untracked-files=${withUntracked ? 'all' : 'no'}`;
  const args = [
    'status',
    '--porcelain=v1',
    '-z',
    '--no-renames',
    '--ignore-submodules=all',
    untracked,
    '--',
    ...folders,
  ];
  return parseStatus(await gitText(args, call));
}

/** `XY PATH` (git-status, "Porcelain Format Version 1"). */
export function parseStatus(output: string): string[] {
  return recordsOf(output).map((record) => record.slice(3));
}
