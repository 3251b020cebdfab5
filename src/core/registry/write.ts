import { readFile, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Problem } from '../../shared/problem.ts';
import { removeStaleFiles, replaceFile } from './replace-file.ts';
import { uncommittedFiles } from './uncommitted.ts';
import { WrittenRecord } from './written-record.ts';

/** A file as it was read, and as it is to be. */
export interface FileEdit {
  /** Relative to the registry. */
  path: string;
  before: string;
  after: string;
}

export interface WriteOptions {
  /** Absolute, with no link left in it. */
  registry: string;
  /** Where the record of what earlier runs wrote is kept. */
  dataFolder: string;
  signal: AbortSignal;
}

/** Few at a time: each waits for the disk, and none for another. */
const CONCURRENT = 8;

/**
 * Writes edited files, each as a whole or not at all.
 * A file with edits of somebody else's, one that moved on since it was read, and one outside the registry are refused.
 * A cancelled write leaves the files that are done, each whole.
 * @returns The paths that were written, and why the others were not.
 */
export async function writeFiles(
  edits: readonly FileEdit[],
  { registry, dataFolder, signal }: WriteOptions,
): Promise<{ written: Set<string>; problems: Problem[] }> {
  const folders = [...new Set(edits.map(({ path }) => dirname(path)))];
  const dirty = await uncommittedFiles(registry, folders);
  const record = await WrittenRecord.open(dataFolder, registry);
  const problems: Problem[] = [];
  const refuse = ({ path }: FileEdit, problem: Problem): void => {
    problems.push({ entry: path, ...problem });
  };

  const cleared: FileEdit[] = [];
  await each(edits, signal, async (edit) => {
    const target = await targetOf(edit, registry);
    if ('code' in target) refuse(edit, target);
    else if (dirty.has(edit.path) && !record.isOurs(edit.path, target.bytes))
      refuse(edit, { code: 'file.dirty', path: edit.path });
    else cleared.push(edit);
  });
  // Before the first file is touched: a crash in between leaves nothing that counts as somebody else's.
  await record.expect(cleared);

  const written = new Set<string>();
  for (const folder of folders) await removeStaleFiles(join(registry, folder));
  await each(cleared, signal, async (edit) => {
    const problem = await writeFile(edit, registry);
    if (problem === undefined) written.add(edit.path);
    else refuse(edit, problem);
  });
  return { written, problems };
}

/** Does the work for each edit, a few at a time, until it is cancelled. */
async function each(
  edits: readonly FileEdit[],
  signal: AbortSignal,
  work: (edit: FileEdit) => Promise<void>,
): Promise<void> {
  const queue = edits.values();
  const worker = async (): Promise<void> => {
    for (const edit of queue) {
      if (signal.aborted) return;
      await work(edit);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, worker));
}

/** The file behind a path, which no link may lead out of the registry, and its bytes, which have to be those that were read. */
async function targetOf(
  { path, before }: FileEdit,
  registry: string,
): Promise<{ target: string; bytes: Buffer } | Problem> {
  try {
    const target = await realpath(join(registry, path));
    if (!target.startsWith(registry + sep)) return { code: 'file.outside-registry', path };
    const bytes = await readFile(target);
    return bytes.equals(Buffer.from(before)) ? { target, bytes } : { code: 'file.moved-on', path };
  } catch (error) {
    return { code: 'file.unreadable', path, detail: error instanceof Error ? error.message : String(error) };
  }
}

async function writeFile(edit: FileEdit, registry: string): Promise<Problem | undefined> {
  const found = await targetOf(edit, registry);
  if ('code' in found) return found;
  try {
    await replaceFile(found.target, Buffer.from(edit.after));
    return undefined;
  } catch (error) {
    return { code: 'file.unwritable', path: edit.path, detail: error instanceof Error ? error.message : String(error) };
  }
}
