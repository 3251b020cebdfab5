import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const Row = z.object({ url: z.string(), created_at: z.string() });

/** When tickets were made: a date that never changes is asked for once. */
export class TicketStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** ISO 8601, by the ticket's address. */
  all(): Map<string, string> {
    const rows = z.array(Row).parse(this.#database.prepare('SELECT url, created_at FROM tickets').all());
    return new Map(rows.map(({ url, created_at }) => [url, created_at]));
  }

  put(dates: ReadonlyMap<string, string>): void {
    const put = this.#database.prepare(
      'INSERT INTO tickets (url, created_at) VALUES (@url, @createdAt) ON CONFLICT (url) DO NOTHING',
    );
    this.#database.transaction(() => {
      for (const [url, createdAt] of dates) put.run({ url, createdAt });
    })();
  }
}
