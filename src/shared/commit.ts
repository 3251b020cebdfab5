import { z } from 'zod';

/** A commit, as lists show it. */
export const Commit = z.object({
  id: z.string(),
  subject: z.string(),
  author: z.string(),
  /** ISO 8601; null where the commit's date is not one that a calendar has. */
  at: z.string().nullable(),
});
export type Commit = z.infer<typeof Commit>;
