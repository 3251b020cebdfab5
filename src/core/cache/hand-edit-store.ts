import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { HandEdit } from '../changes/index.ts';

const Row = z.object({ path: z.string(), base: z.string(), text: z.string(), who: z.string(), at: z.int() });

/** Files that were edited by hand and are not published yet: one edit for each, the last one. */
export class HandEditStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** By path. */
  all(): HandEdit[] {
    const rows = this.#database.prepare('SELECT path, base, text, who, at FROM hand_edits ORDER BY path').all();
    return z
      .array(Row)
      .parse(rows)
      .map(({ at, ...row }) => ({ ...row, at: new Date(at).toISOString() }));
  }

  put({ at, ...edit }: HandEdit): void {
    this.#database
      .prepare(
        `INSERT INTO hand_edits (path, base, text, who, at) VALUES (@path, @base, @text, @who, @at)
         ON CONFLICT (path) DO UPDATE SET
           base = excluded.base, text = excluded.text, who = excluded.who, at = excluded.at`,
      )
      .run({ ...edit, at: Date.parse(at) });
  }

  remove(path: string): void {
    this.#database.prepare('DELETE FROM hand_edits WHERE path = ?').run(path);
  }
}
