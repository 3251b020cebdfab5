import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Signal } from '../../shared/signal.ts';

const Row = z.object({ entry: z.string(), code: z.string(), raised_at: z.number() });

/** The signals that are true at present. */
export class SignalStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Keeps which signals are true of the entries that were looked at. One that is no longer true goes, with what was
   * decided about it: when it becomes true again it is raised anew.
   * @param at Milliseconds since 1970.
   */
  replace(entries: ReadonlySet<string>, signals: readonly Pick<Signal, 'entry' | 'code'>[], at: number): void {
    const put = this.#database.prepare(
      'INSERT INTO signals (entry, code, raised_at) VALUES (@entry, @code, @at) ON CONFLICT (entry, code) DO NOTHING',
    );
    const remove = this.#database.prepare('DELETE FROM signals WHERE entry = @entry AND code = @code');
    const forget = this.#database.prepare(
      "DELETE FROM decisions WHERE entry = @entry AND field = @code AND decision = 'seen'",
    );
    const stillTrue = new Set(signals.map(({ entry, code }) => `${entry} ${code}`));
    const known = z.array(Row).parse(this.#database.prepare('SELECT entry, code, raised_at FROM signals').all());
    this.#database.transaction(() => {
      for (const { entry, code } of known) {
        if (!entries.has(entry) || stillTrue.has(`${entry} ${code}`)) continue;
        remove.run({ entry, code });
        forget.run({ entry, code });
      }
      for (const { entry, code } of signals) put.run({ entry, code, at });
    })();
  }
}
