import { z } from 'zod';

/** What a rule says about one place of a file. */
export const Finding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  field: z.string().optional(),
  /** 1-based. */
  line: z.int().positive().optional(),
  /** 1-based, in UTF-16 units. */
  column: z.int().positive().optional(),
});
export type Finding = z.infer<typeof Finding>;
