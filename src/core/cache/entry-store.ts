import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { EntryIndex, StoredEntry } from '../registry/index.ts';

const Row = z.object({
  path: z.string(),
  stamp: z.string(),
  read_at: z.number(),
  hash: z.string(),
  content: z.string(),
});

/** Entries that were read before. */
export class EntryStore implements EntryIndex {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** All of them, by path. */
  all(): Map<string, StoredEntry> {
    const rows = this.#database.prepare('SELECT path, stamp, read_at, hash, content FROM entries').all();
    // One schema over the whole table costs more than reading it; the columns are STRICT, and a first row shows the rest.
    const [first] = rows;
    if (first !== undefined) Row.parse(first);
    return new Map(
      (rows as z.infer<typeof Row>[]).map(({ read_at, ...row }) => [row.path, { ...row, readAt: read_at }]),
    );
  }

  /** Keeps what was read now, and forgets the entries whose files are gone. */
  replace(read: readonly StoredEntry[], gone: readonly string[]): void {
    if (read.length === 0 && gone.length === 0) return;
    const put = this.#database.prepare(
      `INSERT INTO entries (path, stamp, read_at, hash, content) VALUES (@path, @stamp, @readAt, @hash, @content)
       ON CONFLICT (path) DO UPDATE SET
         stamp = excluded.stamp, read_at = excluded.read_at, hash = excluded.hash, content = excluded.content`,
    );
    const remove = this.#database.prepare('DELETE FROM entries WHERE path = ?');
    this.#database.transaction(() => {
      for (const entry of read) put.run(entry);
      for (const path of gone) remove.run(path);
    })();
  }
}
