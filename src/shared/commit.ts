import { z } from 'zod';

/** A commit, as lists show it. */
export const Commit = z.object({
  id: z.string(),
  subject: z.string(),
  author: z.string(),
  /** ISO 8601. */
  at: z.string(),
});
export type Commit = z.infer<typeof Commit>;
