import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, UnreadableEntry } from './entry.ts';

/** An entry as it was read before. */
export interface StoredEntry {
  path: string;
  /** What of the file's status says that its content is the same. */
  stamp: string;
  /** Milliseconds since 1970. */
  readAt: number;
  hash: string;
  /** JSON of what was read. */
  content: string;
}

/** Where what was read is kept. */
export interface EntryIndex {
  all(): Map<string, StoredEntry>;
  replace(read: readonly StoredEntry[], gone: readonly string[]): void;
}

/** A file that was written so shortly before it was read may have been written again within the same tick of its clock. */
const RACY_MS = 2_000;
/** Counted up when entries are read otherwise than before. */
const READING = 2;

/** What is known of a registry's entries from before, told by the status of their files. */
export class IndexedEntries {
  readonly #index: EntryIndex;
  readonly #folder: string;
  readonly #maximumBytes: number;
  readonly #stored: Map<string, StoredEntry>;
  readonly #seen = new Set<string>();
  readonly #read: StoredEntry[] = [];

  constructor(index: EntryIndex, folder: string, maximumBytes: number) {
    this.#index = index;
    this.#folder = folder;
    this.#maximumBytes = maximumBytes;
    this.#stored = index.all();
  }

  /** The status of a file; undefined where it has none to go by. */
  stamp(path: string): string | undefined {
    this.#seen.add(path);
    // A call of its own for each of 10,000 files would take four times as long asynchronously.
    const status = lstatSync(join(this.#folder, path), { bigint: true, throwIfNoEntry: false });
    if (status?.isFile() !== true) return undefined;
    return [READING, this.#maximumBytes, status.size, status.mtimeNs, status.ctimeNs, status.ino].join(' ');
  }

  /** The entry, where its file has not moved since it was read. */
  known(path: string, stamp: string): Entry | undefined {
    const stored = this.#stored.get(path);
    if (stored?.stamp !== stamp) return undefined;
    const changedAt = Number(BigInt(stamp.split(' ')[4] ?? 0) / 1_000_000n);
    if (stored.readAt - changedAt < RACY_MS) return undefined;
    // It was written by `read` below, under the same READING: a schema over 10,000 of them would cost more than the rest.
    const content = JSON.parse(stored.content) as Pick<Entry, 'id' | 'values' | 'problems'>;
    return { path, hash: stored.hash, ...content };
  }

  /** Keeps what was read of a file. One that could not be read is tried anew each time. */
  read(stamp: string, entry: Entry | UnreadableEntry): void {
    if ('problem' in entry) return;
    const { path, hash, id, values, problems } = entry;
    this.#read.push({ path, stamp, readAt: Date.now(), hash, content: JSON.stringify({ id, values, problems }) });
  }

  save(): void {
    const gone = [...this.#stored.keys()].filter((path) => !this.#seen.has(path));
    this.#index.replace(this.#read, gone);
  }
}
