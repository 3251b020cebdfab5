import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Decision } from '../../shared/decision.ts';
import { Json } from '../../shared/json.ts';

const Row = z.object({
  entry: z.string(),
  file: z.string(),
  field: z.string(),
  after: z.string().nullable(),
  decision: Decision.shape.decision,
  who: z.string(),
  at: z.number(),
  why: z.string().nullable(),
});

/** What maintainers decided: one decision for each field of a file, the last one. */
export class DecisionStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** By entry, file and field. */
  all(): Decision[] {
    const rows = this.#database.prepare(
      'SELECT entry, file, field, after, decision, who, at, why FROM decisions ORDER BY entry, file, field',
    );
    return z
      .array(Row)
      .parse(rows.all())
      .map(({ after, at, ...row }) => ({
        ...row,
        after: after === null ? null : Json.parse(JSON.parse(after)),
        at: new Date(at).toISOString(),
      }));
  }

  /** Keeps decisions: a later one replaces an earlier one of the same field, an earlier one changes nothing. */
  put(decisions: readonly Decision[]): void {
    const put = this.#database.prepare(
      `INSERT INTO decisions (entry, file, field, after, decision, who, at, why)
       VALUES (@entry, @file, @field, @after, @decision, @who, @at, @why)
       ON CONFLICT (entry, file, field) DO UPDATE SET
         after = excluded.after, decision = excluded.decision, who = excluded.who, at = excluded.at, why = excluded.why
       WHERE excluded.at >= decisions.at`,
    );
    this.#database.transaction(() => {
      for (const { after, at, ...decision } of decisions) {
        put.run({ ...decision, after: after === null ? null : JSON.stringify(after), at: Date.parse(at) });
      }
    })();
  }

  /** Takes decisions back: their fields are undecided again. */
  remove(decisions: readonly Pick<Decision, 'entry' | 'file' | 'field'>[]): void {
    const remove = this.#database.prepare(
      'DELETE FROM decisions WHERE entry = @entry AND file = @file AND field = @field',
    );
    this.#database.transaction(() => {
      for (const { entry, file, field } of decisions) remove.run({ entry, file, field });
    })();
  }

  /** Keeps some decisions and takes others back, all or none. */
  decide(put: readonly Decision[], remove: readonly Pick<Decision, 'entry' | 'file' | 'field'>[]): void {
    this.#database.transaction(() => {
      this.put(put);
      this.remove(remove);
    })();
  }
}
