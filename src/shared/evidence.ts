import { z } from 'zod';

/** A piece of a plugin's own source that says what a change or a hint claims. */
export const SourceEvidence = z.object({
  kind: z.literal('source'),
  /** `owner/name`, or the folder that was read. */
  repository: z.string(),
  /** The commit that was read; absent for a folder. */
  commit: z.string().optional(),
  /** When it was committed (ISO 8601); absent where GitHub did not say. */
  committedAt: z.string().optional(),
  file: z.string(),
  /** 1-based. */
  line: z.int().positive(),
  /** Up to five lines of the file around `line`. */
  excerpt: z.object({ firstLine: z.int().positive(), lines: z.array(z.string()) }),
});
export type SourceEvidence = z.infer<typeof SourceEvidence>;

/** Which usage export a count was read from. */
export const ExportEvidence = z.object({
  kind: z.literal('export'),
  window: z.enum(['week', 'month']),
  /** The URL or file that was read. */
  address: z.string(),
  /** When the export was made (ISO 8601); null where it does not say. */
  generatedAt: z.string().nullable(),
});
export type ExportEvidence = z.infer<typeof ExportEvidence>;

/** Which repository was asked for, and which one answered. */
export const RepositoryEvidence = z.object({
  kind: z.literal('repository'),
  asked: z.string(),
  answered: z.string().nullable(),
  /** GitHub's node ids, which survive a rename. */
  repositoryId: z.string().optional(),
  ownerId: z.string().optional(),
  /** The one that was known before, where it is another repository, or another owner's, by its ids. */
  known: z.object({ name: z.string(), repositoryId: z.string(), ownerId: z.string() }).optional(),
});
export type RepositoryEvidence = z.infer<typeof RepositoryEvidence>;

export const Evidence = z.discriminatedUnion('kind', [SourceEvidence, ExportEvidence, RepositoryEvidence]);
export type Evidence = z.infer<typeof Evidence>;
