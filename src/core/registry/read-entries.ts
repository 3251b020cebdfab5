import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ProblemError, type Problem } from '../../shared/problems/index.ts';
import { readEntry, unreadable, type Entry, type UnreadableEntry } from './entry.ts';
import { type EntryIndex, IndexedEntries } from './indexed-entries.ts';
import { readRegular } from './read-regular.ts';

/** Files open at once: enough to keep the disk busy, far below any limit of open files. */
const PARALLEL = 16;

/**
 * Reads every `*.md` that lies directly in the registry's folder of entries, sorted by path, by code point.
 *
 * Nothing outside the registry is ever read: a link that leads out of it, or to a folder, is a problem of its entry.
 * Entries whose ids are equal, capitals aside, all get the problem `entry.duplicate-id`.
 * @param folder The registry's real path.
 * @param entriesFolder Relative to it.
 * @param index What was read before: files that have not moved are not read again.
 * @throws ProblemError where the folder of entries is missing, outside the registry, or cannot be listed.
 */
export async function readEntries(
  folder: string,
  entriesFolder: string,
  maximumBytes: number,
  index?: EntryIndex,
): Promise<(Entry | UnreadableEntry)[]> {
  const files = await list(folder, entriesFolder);
  const indexed = index && new IndexedEntries(index, folder, maximumBytes);
  const entries = new Array<Entry | UnreadableEntry>(files.length);
  const waiting = files.entries();
  async function work(): Promise<void> {
    for (const [at, file] of waiting) {
      const path = `${entriesFolder}/${file.name}`;
      const stamp = file.isFile() ? indexed?.stamp(path) : undefined;
      const known = stamp === undefined ? undefined : indexed?.known(path, stamp);
      const entry = known ?? (await readOne(folder, path, file, maximumBytes));
      if (stamp !== undefined && known === undefined) indexed?.read(stamp, entry);
      entries[at] = entry;
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work));
  indexed?.save();
  return withDuplicates(entries);
}

async function list(folder: string, entriesFolder: string): Promise<Dirent[]> {
  let files: Dirent[];
  try {
    if (!isInside(folder, await realpath(join(folder, entriesFolder)))) {
      throw new ProblemError({ code: 'file.outside-registry', path: entriesFolder });
    }
    files = await readdir(join(folder, entriesFolder), { withFileTypes: true });
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    if (isErrno(error) && error.code === 'ENOENT') {
      throw new ProblemError({ code: 'registry.not-there', folder, missing: entriesFolder });
    }
    throw new ProblemError({ code: 'file.unreadable', path: entriesFolder, detail: detailOf(error) });
  }
  return files
    .filter((file) => file.name.endsWith('.md') && !file.name.startsWith('.') && !file.isDirectory())
    .sort((a, b) => compareCodePoints(a.name, b.name));
}

async function readOne(
  folder: string,
  path: string,
  listed: Dirent,
  maximumBytes: number,
): Promise<Entry | UnreadableEntry> {
  try {
    const real = listed.isSymbolicLink() ? await realpath(join(folder, path)) : join(folder, path);
    if (!isInside(folder, real)) return unreadable(path, { code: 'file.outside-registry', path });
    const read = await readRegular(real, { maximumBytes });
    if (!('not' in read)) return readEntry(path, read, maximumBytes);
    if (read.not === 'small') return unreadable(path, tooLarge(path, read.bytes, maximumBytes));
    const detail = read.isFolder ? 'it is a link to a folder' : 'it is not a file';
    return unreadable(path, { code: 'file.unreadable', path, detail });
  } catch (error) {
    if (!isErrno(error)) throw error;
    return unreadable(path, { code: 'file.unreadable', path, detail: detailOf(error) });
  }
}

function tooLarge(path: string, bytes: number, limit: number): Problem {
  return { code: 'file.too-large', path, bytes, limit };
}

/** Hosts, and the exports that count them, do not tell capitals apart. */
function withDuplicates(entries: (Entry | UnreadableEntry)[]): (Entry | UnreadableEntry)[] {
  const byId = Map.groupBy(
    entries.filter((entry) => !('problem' in entry)),
    ({ id }) => id.toLowerCase(),
  );
  return entries.map((entry) => {
    if ('problem' in entry) return entry;
    const { id, path } = entry;
    const other = byId.get(id.toLowerCase())?.find((namesake) => namesake.path !== path);
    if (other === undefined) return entry;
    const problem: Problem = { code: 'entry.duplicate-id', path, entry: path, field: 'id', id, other: other.path };
    return { ...entry, problems: [...entry.problems, problem] };
  });
}

/** Order by code point: UTF-16's own order puts the characters beyond U+FFFF before U+E000. */
function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function isInside(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function isErrno(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
