import { z } from 'zod';
import { Severity } from './change.ts';
import { ReportedProblem } from './problems/index.ts';

/**
 * What a number's own history says of its next value. `glitch`: it fell, or a dip is over; `level-shift`: it moved and
 * stays; `launch`: something young or small grows; `collapse`: hardly anything is left; `leap`: past what any launch does.
 */
export const VERDICT_KINDS = ['ordinary', 'launch', 'glitch', 'level-shift', 'collapse', 'leap'] as const;
export const VerdictKind = z.enum(VERDICT_KINDS);
export type VerdictKind = z.infer<typeof VerdictKind>;

/** One number of an entry over time, and what the rule says of its last value. */
export const FieldExplanation = z.object({
  /** The path in the front matter, its keys joined by dots. */
  field: z.string(),
  /** By day (UTC, `2026-11-24`), the oldest first. */
  observations: z.array(z.object({ day: z.iso.date(), value: z.number() })),
  /** Null where there is nothing before the last value to hold it against. */
  verdict: z.object({ kind: VerdictKind, severity: Severity, words: z.string() }).nullable(),
});
export type FieldExplanation = z.infer<typeof FieldExplanation>;

/** What `explain --json` prints. */
export const EntryExplanation = z.object({
  id: z.string(),
  /** The entry's file, relative to the registry. */
  path: z.string(),
  /** Those that were ever seen. */
  fields: z.array(FieldExplanation),
  /** Why the history may not be whole. */
  problems: z.array(ReportedProblem),
});
export type EntryExplanation = z.infer<typeof EntryExplanation>;
