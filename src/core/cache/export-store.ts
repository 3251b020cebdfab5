import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const Row = z.object({ window: z.string(), generated_at: z.string() });

/** When the last usage exports that were used were made. */
export class ExportStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** ISO 8601, by window. */
  all(): Map<string, string> {
    const rows = z.array(Row).parse(this.#database.prepare('SELECT "window", generated_at FROM exports').all());
    return new Map(rows.map(({ window, generated_at }) => [window, generated_at]));
  }

  put(exports: ReadonlyMap<string, string>): void {
    const put = this.#database.prepare(
      `INSERT INTO exports ("window", generated_at) VALUES (@window, @generatedAt)
       ON CONFLICT ("window") DO UPDATE SET generated_at = excluded.generated_at`,
    );
    this.#database.transaction(() => {
      for (const [window, generatedAt] of exports) put.run({ window, generatedAt });
    })();
  }
}
