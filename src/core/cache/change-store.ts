import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Change } from '../../shared/change.ts';
import type { SourceName } from '../../shared/change.ts';

const Row = z.object({ change: z.string() });

/** The changes that the last runs found and that are not in the files yet. */
export class ChangeStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** By entry, file and field. */
  all(): Change[] {
    const rows = this.#database.prepare('SELECT change FROM changes ORDER BY entry, file, field').all();
    return z
      .array(Row)
      .parse(rows)
      .map(({ change }) => Change.parse(JSON.parse(change)));
  }

  /**
   * Keeps what a run found.
   * @param answered The entries that each source answered for: what was found before for them is replaced; what a source
   * did not answer for stays.
   */
  replace(answered: ReadonlyMap<SourceName, Iterable<string>>, changes: readonly Change[]): void {
    const remove = this.#database.prepare('DELETE FROM changes WHERE entry = @entry AND source = @source');
    const put = this.#database.prepare(
      `INSERT INTO changes (entry, file, field, source, change) VALUES (@entry, @file, @field, @source, @change)
       ON CONFLICT (entry, file, field) DO UPDATE SET source = excluded.source, change = excluded.change`,
    );
    this.#database.transaction(() => {
      for (const [source, entries] of answered) for (const entry of entries) remove.run({ entry, source });
      for (const change of changes) {
        const { entry, file, field, source } = change;
        put.run({ entry, file, field, source, change: JSON.stringify(change) });
      }
    })();
  }

  /** Keeps changes in the place of those of the same fields. */
  put(changes: readonly Change[]): void {
    this.replace(new Map(), changes);
  }

  /** Forgets those that were written. */
  written(changes: readonly Change[]): void {
    const remove = this.#database.prepare(
      'DELETE FROM changes WHERE entry = @entry AND file = @file AND field = @field',
    );
    this.#database.transaction(() => {
      for (const { entry, file, field } of changes) remove.run({ entry, file, field });
    })();
  }
}
