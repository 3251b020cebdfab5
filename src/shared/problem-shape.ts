import { z } from 'zod';

/** `entry` is the entry's file where the problem is one entry's, and absent where it is the run's. */
const about = { entry: z.string().optional(), field: z.string().optional() };

/** A place in a file; both 1-based. */
export const place = { line: z.int().positive().optional(), column: z.int().positive().optional() };

/** The schema of the problems of one code. */
export function problem<Code extends string, Shape extends z.ZodRawShape>(code: Code, shape: Shape) {
  return z.object({ code: z.literal(code), ...about, ...shape });
}
