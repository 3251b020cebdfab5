import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** What a number of an entry was on a day. */
export interface Observation {
  /** The entry's file. */
  entry: string;
  /** The path in the front matter, its keys joined by dots. */
  field: string;
  /** `2026-11-24`, UTC. */
  day: string;
  value: number;
}

/** One number over time, the oldest day first. */
export type Series = Pick<Observation, 'day' | 'value'>[];

const Row = z.object({ entry: z.string(), field: z.string(), day: z.string(), value: z.number() });

/** What the numbers of entries were, and how far that is known. */
export class ObservationStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Keeps observations; the last one of a day counts. */
  put(observations: readonly Observation[]): void {
    const put = this.#database.prepare(
      `INSERT INTO observations (entry, field, day, value) VALUES (@entry, @field, @day, @value)
       ON CONFLICT (entry, field, day) DO UPDATE SET value = excluded.value`,
    );
    this.#database.transaction(() => {
      for (const observation of observations) put.run(observation);
    })();
  }

  /** The series of some fields from a day on, by entry and field. */
  since(fields: readonly string[], day: string): Map<string, Map<string, Series>> {
    const statement = this.#database.prepare(
      `SELECT entry, field, day, value FROM observations
       WHERE day >= @day AND field IN (SELECT value FROM json_each(@fields)) ORDER BY entry, field, day`,
    );
    return byEntry(statement.all({ day, fields: JSON.stringify(fields) }));
  }

  /** Every series of one entry, by field. */
  of(entry: string): Map<string, Series> {
    const statement = this.#database.prepare(
      'SELECT entry, field, day, value FROM observations WHERE entry = @entry ORDER BY field, day',
    );
    return byEntry(statement.all({ entry })).get(entry) ?? new Map<string, Series>();
  }

  /** Up to which commit the history of a folder was read. */
  readUpTo(folder: string): string | undefined {
    const commit = this.#database.prepare('SELECT commit_id FROM histories WHERE folder = ?').pluck().get(folder);
    return z.string().optional().parse(commit);
  }

  /** Keeps what the history of a folder had up to a commit. */
  putHistory(folder: string, commit: string, observations: readonly Observation[]): void {
    const put = this.#database.prepare(
      'INSERT INTO histories (folder, commit_id) VALUES (?, ?) ON CONFLICT (folder) DO UPDATE SET commit_id = excluded.commit_id',
    );
    this.#database.transaction(() => {
      this.put(observations);
      put.run(folder, commit);
    })();
  }
}

function byEntry(rows: unknown[]): Map<string, Map<string, Series>> {
  // One schema over a year of the whole registry costs more than reading it; the columns are STRICT.
  const [first] = rows;
  if (first !== undefined) Row.parse(first);
  const entries = new Map<string, Map<string, Series>>();
  for (const { entry, field, day, value } of rows as Observation[]) {
    const fields = entries.get(entry) ?? new Map<string, Series>();
    const series = fields.get(field) ?? [];
    series.push({ day, value });
    fields.set(field, series);
    entries.set(entry, fields);
  }
  return entries;
}
