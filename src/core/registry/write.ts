import { dirname, join } from 'node:path';
import type { Problem } from '../../shared/problems/index.ts';
import type { TrustedFolder } from '../git/index.ts';
import { hashOf } from './hash.ts';
import { readText } from './read-text.ts';
import { removeStaleFiles, replaceFile } from './replace-file.ts';
import { uncommittedFiles } from './uncommitted.ts';

/** A file as it was read, and as it is to be. */
export interface FileEdit {
  /** Relative to the registry. */
  path: string;
  /** SHA-256 of the file as it was read. */
  hash: string;
  after: string;
}

/** What earlier runs found and left in the registry's files. */
export interface WrittenMemory {
  /** Whether a file with this hash is as an earlier run found or left it. */
  isOurs: (path: string, hash: string) => boolean;
  expect: (edits: readonly { path: string; hashBefore: string; hashAfter: string }[]) => void;
}

export interface WriteOptions {
  /** Absolute, with no link left in it. */
  registry: TrustedFolder;
  written: WrittenMemory;
  signal: AbortSignal;
}

/** Few at a time: each waits for the disk, and none for another. */
const CONCURRENT = 8;

/**
 * Writes edited files, each as a whole or not at all.
 * A file with edits of somebody else's, one that moved on since it was read, and one outside the registry are refused.
 * A cancelled write leaves the files that are done, each whole.
 * @returns The paths that were written, and why the others were not.
 * @throws {ProblemError} `git.failed`: then nothing was written.
 */
export async function writeFiles(
  edits: readonly FileEdit[],
  { registry, written: memory, signal }: WriteOptions,
): Promise<{ written: Set<string>; problems: Problem[] }> {
  const folders = [...new Set(edits.map(({ path }) => dirname(path)))];
  const dirty = await uncommittedFiles(registry, folders);
  const isForeign = ({ path, hash }: FileEdit): boolean => dirty.has(path) && !memory.isOurs(path, hash);
  const problems = edits.filter(isForeign).map(({ path }): Problem => ({ code: 'file.dirty', entry: path, path }));
  const cleared = edits.filter((edit) => !isForeign(edit));
  // Before the first file is touched: a crash in between leaves nothing that counts as somebody else's.
  memory.expect(cleared.map(({ path, hash, after }) => ({ path, hashBefore: hash, hashAfter: hashOf(after) })));

  const written = new Set<string>();
  for (const folder of folders) await removeStaleFiles(join(registry, folder));
  const queue = cleared.values();
  const worker = async (): Promise<void> => {
    for (const edit of queue) {
      if (signal.aborted) return;
      const problem = await writeFile(edit, registry);
      if (problem === undefined) written.add(edit.path);
      else problems.push({ entry: edit.path, ...problem });
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, worker));
  return { written, problems };
}

async function writeFile({ path, hash, after }: FileEdit, registry: string): Promise<Problem | undefined> {
  const found = await readText(registry, path, hash);
  if ('code' in found) return found;
  try {
    await replaceFile(found.target, Buffer.from(after));
    return undefined;
  } catch (error) {
    return { code: 'file.unwritable', path, detail: error instanceof Error ? error.message : String(error) };
  }
}
