import { join, posix } from 'node:path';
import type { TrustedFolder } from '../git/index.ts';
import type { WrittenMemory } from '../registry/index.ts';
import { hashOf, readRegular, uncommittedFiles } from '../registry/index.ts';

/**
 * Those of some files that have uncommitted edits of somebody else's: neither committed, nor as a run of ours left them.
 * @param registry Absolute, with no link left in it.
 * @throws {ProblemError} `git.failed`.
 */
export async function dirtyFiles(
  registry: TrustedFolder,
  paths: readonly string[],
  isOurs: WrittenMemory['isOurs'],
): Promise<Set<string>> {
  if (paths.length === 0) return new Set();
  const dirty = await uncommittedFiles(registry, [...new Set(paths.map((path) => posix.dirname(path)))]);
  const foreign = new Set<string>();
  for (const path of paths) {
    if (!dirty.has(path)) continue;
    // One that somebody deleted is an edit, too.
    const options = { maximumBytes: Infinity, followsLinks: true };
    const bytes = await readRegular(join(registry, path), options).catch(() => undefined);
    if (bytes === undefined || 'not' in bytes || !isOurs(path, hashOf(bytes))) foreign.add(path);
  }
  return foreign;
}
