import { z } from 'zod';
import { Evidence } from './evidence.ts';
import { Json } from './json.ts';

/** What a run can ask, in the order in which a run reports. */
export const SOURCE_NAMES = ['usage', 'github', 'compatibility', 'notices', 'overlays'] as const;
export const SourceName = z.enum(SOURCE_NAMES);
export type SourceName = z.infer<typeof SourceName>;

/** Where a change can come from: a source, or an edit by hand. */
export const ChangeSource = z.enum([...SOURCE_NAMES, 'hand']);
export type ChangeSource = z.infer<typeof ChangeSource>;

/** From the one that needs the most care to the one that needs the least. */
export const SEVERITIES = ['alarming', 'notable', 'routine'] as const;
export const Severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof Severity>;

/** One field of one file that a source would set. Nothing else ever writes to a registry. */
export const Change = z.object({
  /** The entry's file, relative to the registry: what tells two entries of one id apart. */
  entry: z.string(),
  /** The file that the change edits, relative to the registry; mostly the entry's own. */
  file: z.string(),
  /**
   * The path in the front matter, its keys joined by dots: `github.stars`. In a data file the plugin's id; of a notice
   * that goes its link, too: `ID#LINK`. One file has one change of a field for each entry.
   */
  field: z.string(),
  /** Absent where the field is not there. */
  before: Json.optional(),
  /** Absent where the change takes the field out. */
  after: Json.optional(),
  source: ChangeSource,
  severity: Severity,
  /** Why, in words that a person reads. */
  reason: z.string(),
  evidence: Evidence.optional(),
});
export type Change = z.infer<typeof Change>;
