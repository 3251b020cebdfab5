import type { Database } from 'better-sqlite3';
import type { WrittenMemory } from '../registry/index.ts';

/**
 * What earlier runs found and left in the registry's files, so that an edit of ours is told from one of somebody else's.
 * Losing it costs nothing but that our own uncommitted edits then count as foreign.
 */
export class WrittenStore implements WrittenMemory {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whether a file with this hash is as an earlier run found or left it. */
  isOurs(path: string, hash: string): boolean {
    const statement = this.#database.prepare(
      'SELECT 1 FROM written WHERE path = @path AND (hash_before = @hash OR hash_after = @hash)',
    );
    return statement.get({ path, hash }) !== undefined;
  }

  /** Keeps what is about to be written, and what is there until it is. */
  expect(edits: readonly { path: string; hashBefore: string; hashAfter: string }[]): void {
    const put = this.#database.prepare(
      `INSERT INTO written (path, hash_before, hash_after) VALUES (@path, @hashBefore, @hashAfter)
       ON CONFLICT (path) DO UPDATE SET hash_before = excluded.hash_before, hash_after = excluded.hash_after`,
    );
    this.#database.transaction(() => {
      for (const edit of edits) put.run(edit);
    })();
  }
}
