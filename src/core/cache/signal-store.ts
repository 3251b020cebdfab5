import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Signal } from '../../shared/signal.ts';

const Row = z.object({ entry: z.string(), code: z.string() });

/** The signals that are true at present. */
export class SignalStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Those that are true, by entry. */
  all(): Signal[] {
    const rows = this.#database.prepare('SELECT signal FROM signals WHERE signal IS NOT NULL ORDER BY entry, code');
    return z
      .array(z.string())
      .parse(rows.pluck().all())
      .map((signal) => Signal.parse(JSON.parse(signal)));
  }

  /**
   * Keeps which signals are true of the entries that were looked at. One that is no longer true goes, with what was
   * decided about it: when it becomes true again it is raised anew.
   * @param at Milliseconds since 1970.
   */
  replace(entries: ReadonlySet<string>, signals: readonly Signal[], at: number): void {
    const put = this.#database.prepare(
      `INSERT INTO signals (entry, code, raised_at, signal) VALUES (@entry, @code, @at, @signal)
       ON CONFLICT (entry, code) DO UPDATE SET signal = excluded.signal`,
    );
    const remove = this.#database.prepare('DELETE FROM signals WHERE entry = @entry AND code = @code');
    const forget = this.#database.prepare(
      "DELETE FROM decisions WHERE entry = @entry AND field = @code AND decision = 'seen'",
    );
    const stillTrue = new Set(signals.map(({ entry, code }) => `${entry} ${code}`));
    const known = z.array(Row).parse(this.#database.prepare('SELECT entry, code FROM signals').all());
    this.#database.transaction(() => {
      for (const { entry, code } of known) {
        if (!entries.has(entry) || stillTrue.has(`${entry} ${code}`)) continue;
        remove.run({ entry, code });
        forget.run({ entry, code });
      }
      for (const signal of signals) {
        const { entry, code } = signal;
        put.run({ entry, code, at, signal: JSON.stringify(signal) });
      }
    })();
  }
}
