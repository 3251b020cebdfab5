import { z } from 'zod';
import { SourceName } from './change.ts';
import { DeskProblem } from './desk-problem.ts';
import { place, problem } from './problem-shape.ts';

const window = z.enum(['week', 'month']);

/** What can be expected to go wrong with a registry's files and with a run, as plain data. */
const RegistryProblem = z.discriminatedUnion('code', [
  problem('registry.not-there', { folder: z.string(), missing: z.string() }),
  problem('registry.no-such-plugin', { id: z.string() }),
  problem('registry.no-such-entry', { path: z.string(), folder: z.string() }),
  problem('registry.no-images', { folder: z.string() }),
  problem('registry.profile-invalid', { path: z.string(), ...place, detail: z.string() }),

  problem('registry.locked', { pid: z.number() }),

  problem('cache.newer', { file: z.string(), version: z.number(), known: z.number() }),
  problem('cache.corrupt', { file: z.string(), detail: z.string() }),
  problem('cache.unwritable', { file: z.string(), detail: z.string() }),

  problem('git.failed', { folder: z.string(), detail: z.string() }),
  problem('git.no-checkout', { folder: z.string() }),
  problem('git.no-such-revision', { revision: z.string(), isShallow: z.boolean() }),
  problem('git.no-merge-base', { revision: z.string(), isShallow: z.boolean() }),

  problem('file.too-large', { path: z.string(), bytes: z.number(), limit: z.number() }),
  problem('file.not-text', { path: z.string(), why: z.enum(['binary', 'invalid UTF-8']), ...place }),
  problem('file.outside-registry', { path: z.string() }),
  problem('file.unreadable', { path: z.string(), detail: z.string() }),
  problem('file.unwritable', { path: z.string(), detail: z.string() }),
  problem('file.dirty', { path: z.string() }),
  problem('file.moved-on', { path: z.string() }),

  problem('entry.front-matter-missing', { path: z.string(), ...place }),
  problem('entry.front-matter-code', { path: z.string(), language: z.string(), ...place }),
  problem('entry.front-matter-unclosed', { path: z.string(), ...place }),
  problem('entry.not-yaml', { path: z.string(), detail: z.string(), todo: z.string().optional(), ...place }),
  problem('entry.not-a-map', { path: z.string(), ...place }),
  problem('entry.yaml-bomb', { path: z.string(), ...place }),
  problem('entry.forbidden-key', { path: z.string(), key: z.string(), ...place }),
  problem('entry.duplicate-key', { path: z.string(), key: z.string(), ...place }),
  problem('entry.duplicate-id', { path: z.string(), id: z.string(), other: z.string(), ...place }),
  problem('entry.wrong-type', { path: z.string(), expected: z.string(), ...place }),
  problem('edit.refused', { path: z.string(), why: z.string(), ...place }),

  problem('usage.export-unreachable', { window, address: z.string(), detail: z.string() }),
  problem('usage.export-unreadable', { window, address: z.string(), detail: z.string() }),
  problem('usage.export-empty', { window, address: z.string() }),
  problem('usage.export-short', { window, address: z.string(), listed: z.number(), expected: z.number() }),
  problem('usage.export-stale', { window, address: z.string(), generatedAt: z.string(), ageHours: z.number() }),
  problem('usage.export-older', {
    window,
    address: z.string(),
    generatedAt: z.string(),
    lastGeneratedAt: z.string(),
  }),
  problem('usage.export-moved', { window, address: z.string(), moved: z.number(), of: z.number() }),
  problem('usage.count-invalid', { window, value: z.string() }),

  problem('source.not-a-url', { value: z.string() }),
  problem('source.has-credentials', {}),
  problem('source.not-public', { host: z.string() }),
  problem('source.host-unsupported', { host: z.string() }),

  problem('github.unauthorized', { detail: z.string() }),
  problem('github.unreachable', { detail: z.string() }),
  problem('github.rate-limited', { resumesAt: z.string() }),
  problem('github.counts-implausible', { moved: z.number(), of: z.number() }),
  problem('github.field-failed', { repository: z.string(), detail: z.string() }),
  problem('github.repository-failed', { repository: z.string(), detail: z.string() }),
  problem('github.answer-unexpected', { repository: z.string(), detail: z.string() }),

  problem('compatibility.source-unreadable', { repository: z.string(), file: z.string(), detail: z.string() }),
  problem('compatibility.specifier-invalid', {
    repository: z.string(),
    file: z.string(),
    line: z.number(),
    value: z.string(),
  }),

  problem('notices.ticket-unread', { ticket: z.string(), detail: z.string() }),

  problem('inspection.target-unknown', { target: z.string() }),
  problem('inspection.no-plugin', { target: z.string() }),

  problem('preflight.build-enriches', { workflow: z.string(), step: z.string(), line: z.number() }),
]);
/** Everything that can be expected to go wrong, as plain data. `explain` has the words for each. */
export const Problem = z.discriminatedUnion('code', [RegistryProblem, DeskProblem]);
export type Problem = z.infer<typeof Problem>;
export type ProblemCode = Problem['code'];

/** Total failure: nothing could be done. It carries the problem that the door turns back into data. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A problem as the command line's JSON has it. */
export const ReportedProblem = z.object({
  source: z.union([SourceName, z.literal('registry')]),
  code: z.string(),
  message: z.string(),
  field: z.string().optional(),
});
export type ReportedProblem = z.infer<typeof ReportedProblem>;
