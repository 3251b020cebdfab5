import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { ReportedProblem } from '../../shared/problem.ts';
import type { EnrichmentPlan } from '../../shared/run.ts';
import { isAlive } from '../registry/index.ts';

/** How a run ended. `incomplete`: something could not be read, and kept its values. */
type RunEnd = 'done' | 'incomplete' | 'cancelled' | 'failed';

const Row = z.object({ pid: z.int(), started_at: z.int(), state: z.string() });
/** As many as a maintainer would look back at. */
const KEPT = 200;

/** The runs of a registry: what they were asked to do, and how they ended. */
export class RunStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns The run's number. */
  begin(plan: EnrichmentPlan, at: number): number | bigint {
    const insert = this.#database.prepare(
      "INSERT INTO runs (pid, started_at, state, plan, problems) VALUES (@pid, @at, 'running', @plan, '[]')",
    );
    return insert.run({ pid: process.pid, at, plan: JSON.stringify(plan) }).lastInsertRowid;
  }

  end(id: number | bigint, state: RunEnd, problems: readonly ReportedProblem[], at: number): void {
    this.#database
      .prepare('UPDATE runs SET ended_at = @at, state = @state, problems = @problems WHERE id = @id')
      .run({ id, at, state, problems: JSON.stringify(problems) });
    this.#database.prepare('DELETE FROM runs WHERE id <= @id - @kept').run({ id, kept: KEPT });
  }

  /** When the last run began, where it did not come to its end: it was cancelled, or its process died. */
  lastCutOff(): Date | undefined {
    const row = this.#database.prepare('SELECT pid, started_at, state FROM runs ORDER BY id DESC LIMIT 1').get();
    if (row === undefined) return undefined;
    const { pid, started_at, state } = Row.parse(row);
    const isCutOff = state === 'cancelled' || (state === 'running' && !isAlive(pid));
    return isCutOff ? new Date(started_at) : undefined;
  }
}
