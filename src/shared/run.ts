import { z } from 'zod';
import { Change, Severity, SourceName } from './change.ts';
import { Json } from './json.ts';
import { ReportedProblem } from './problems/index.ts';
import { Signal } from './signal.ts';

/** How many HTTP requests a run has sent, the ones that were refused included. */
export const RequestCounts = z.object({ graphql: z.int(), rest: z.int(), usage: z.int() });
export type RequestCounts = z.infer<typeof RequestCounts>;

/** What a run is asked to do. */
export const EnrichmentPlan = z.object({
  /** The registry's folder. */
  registry: z.string().min(1),
  sources: z.array(SourceName).min(1),
  /** Ids of the entries to enrich; none means all. */
  plugins: z.array(z.string()),
  write: z.boolean(),
  /** The least severe level is always accepted; `alarming` only for the plugins that are named. */
  accept: Severity,
  githubUrl: z.url({ protocol: /^https?$/ }),
  /** URL or file; absent means the profile's. */
  usageWeek: z.string().min(1).optional(),
  usageMonth: z.string().min(1).optional(),
});
export type EnrichmentPlan = z.infer<typeof EnrichmentPlan>;

/** A change as the command line's JSON has it: null where a side is not there. */
export const ReportedChange = Change.omit({ entry: true, file: true, before: true, after: true }).extend({
  /** Where it is not the entry's own file. */
  file: z.string().optional(),
  before: Json,
  after: Json,
  written: z.boolean(),
});
export type ReportedChange = z.infer<typeof ReportedChange>;

export const ReportedEntry = z.object({
  /** The front matter's `id`; the file's name where that cannot be read. */
  id: z.string(),
  /** Relative to the registry. */
  path: z.string(),
  status: z.enum(['changed', 'unchanged', 'failed']),
  changes: z.array(ReportedChange),
  signals: z.array(Signal.omit({ entry: true })),
  problems: z.array(ReportedProblem),
});
export type ReportedEntry = z.infer<typeof ReportedEntry>;

/** What `enrich --json` prints. */
export const EnrichmentReport = z.object({
  entries: z.array(ReportedEntry),
  problems: z.array(ReportedProblem),
  requests: RequestCounts,
  durationMs: z.number(),
});
export type EnrichmentReport = z.infer<typeof EnrichmentReport>;

/** How far one source of a run is. */
export const RunProgress = z.object({ source: SourceName, done: z.int(), total: z.int() });
export type RunProgress = z.infer<typeof RunProgress>;
