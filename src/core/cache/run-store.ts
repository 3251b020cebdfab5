import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { RunProblem, SourceState } from '../../shared/contract/enrichment.ts';
import { EnrichmentPlan, RequestCounts } from '../../shared/run.ts';
import { isAlive } from '../registry/index.ts';

/** How a run ended. `incomplete`: something could not be read, and kept its values. */
export type RunEnd = 'done' | 'incomplete' | 'cancelled' | 'failed';

/** A run that came to its end, or was cut off. */
export interface PastRun {
  id: number;
  state: RunEnd;
  startedAt: Date;
  endedAt: Date | null;
  plan: EnrichmentPlan;
  problems: RunProblem[];
  /** What came of it; null where that was not kept: it was cut off, or an earlier version ran it. */
  came: { sources: SourceState[]; requests: RequestCounts } | null;
}

/** What is kept of a run that ended. */
type RunResult = Pick<PastRun, 'state' | 'problems'> & NonNullable<PastRun['came']>;

const Past = z.object({
  id: z.int(),
  started_at: z.int(),
  ended_at: z.int().nullable(),
  state: z.enum(['running', 'done', 'incomplete', 'cancelled', 'failed']),
  plan: z.string(),
  problems: z.string(),
  sources: z.string().nullable(),
  requests: z.string().nullable(),
});
const Row = z.object({ pid: z.int(), started_at: z.int(), state: z.string() });
const Came = z.object({ sources: z.array(SourceState), requests: RequestCounts });
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

  /** @param at Milliseconds since 1970. */
  end(id: number | bigint, { state, problems, sources, requests }: RunResult, at: number): void {
    const json = JSON.stringify;
    this.#database
      .prepare(
        `UPDATE runs SET ended_at = @at, state = @state, problems = @problems, sources = @sources, requests = @requests
         WHERE id = @id`,
      )
      .run({ id, at, state, problems: json(problems), sources: json(sources), requests: json(requests) });
    this.#database.prepare('DELETE FROM runs WHERE id <= @id - @kept').run({ id, kept: KEPT });
  }

  /** The last run that is known; undefined where there was none, or an earlier version kept it otherwise. */
  last(): PastRun | undefined {
    const row = this.#database
      .prepare(
        'SELECT id, started_at, ended_at, state, plan, problems, sources, requests FROM runs ORDER BY id DESC LIMIT 1',
      )
      .get();
    const read = Past.safeParse(row);
    if (!read.success) return undefined;
    const plan = EnrichmentPlan.safeParse(JSON.parse(read.data.plan));
    const problems = z.array(RunProblem).safeParse(JSON.parse(read.data.problems));
    if (!plan.success || !problems.success) return undefined;
    const { id, started_at, ended_at, state } = read.data;
    const came = Came.safeParse({ sources: parsed(read.data.sources), requests: parsed(read.data.requests) });
    // One that still runs is another process's, or was cut off.
    const end = state === 'running' ? 'cancelled' : state;
    return {
      id,
      state: end,
      startedAt: new Date(started_at),
      endedAt: ended_at === null ? null : new Date(ended_at),
      plan: plan.data,
      problems: problems.data,
      came: came.success ? came.data : null,
    };
  }

  /** As if none had been. */
  forget(): void {
    this.#database.prepare('DELETE FROM runs').run();
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

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}
