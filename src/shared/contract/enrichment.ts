import { z } from 'zod';
import { SourceName } from '../change.ts';
import { Problem } from '../problems/index.ts';
import { RequestCounts } from '../run.ts';
import { call, event, Nothing } from './call.ts';

/** How far one source of a run is. */
export const SourceState = z.object({
  source: SourceName,
  state: z.enum(['waiting', 'running', 'paused', 'done', 'partial', 'failed', 'cancelled']),
  done: z.int(),
  total: z.int(),
  /** How many changes it has found. */
  changes: z.int(),
  problems: z.int(),
});
export type SourceState = z.infer<typeof SourceState>;

/** A problem of a run, and the source that had it. */
export const RunProblem = z.object({ source: z.union([SourceName, z.literal('registry')]), problem: Problem });
export type RunProblem = z.infer<typeof RunProblem>;

/** The run that goes on, or the last one. */
export const RunState = z.object({
  runId: z.string(),
  status: z.enum(['running', 'done', 'incomplete', 'cancelled', 'failed']),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  /** Ids of the plugins that it is about; none means all. */
  plugins: z.array(z.string()),
  sources: z.array(SourceState),
  requests: RequestCounts,
  /** Until when GitHub pauses us; the run goes on by itself. */
  pausedUntil: z.iso.datetime().nullable(),
  problems: z.array(RunProblem),
  /** When the run before it began, where that did not come to its end: this one goes on from what it kept. */
  resumes: z.iso.datetime().nullable(),
});
export type RunState = z.infer<typeof RunState>;

export const enrichment = {
  /** Begins a run; how it goes arrives by `enrichment.changed`, what it finds by `changes.changed`. */
  'enrichment.start': call({
    input: z.object({ sources: z.array(SourceName).min(1), plugins: z.array(z.string()) }),
    output: RunState,
  }),
  'enrichment.cancel': call({ input: z.object({ runId: z.string() }), output: Nothing }),
  /** Null where none was ever run here. */
  'enrichment.state': call({ input: Nothing, output: RunState.nullable() }),
  'enrichment.changed': event(RunState),
};
