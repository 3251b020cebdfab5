import { z } from 'zod';

/** Where a problem is shown. */
export type Surface = 'window' | 'command-line';

/** One text for both surfaces, or one for each. */
export type TextBySurface = string | Readonly<Record<Surface, string>>;

/** A problem's words, each one or more whole sentences. */
export interface ProblemWords {
  happened: string;
  safe: TextBySurface;
  todo: TextBySurface;
}

/** A position in a file; both 1-based. */
export const position = { line: z.int().positive().optional(), column: z.int().positive().optional() };

/**
 * Defines the problems of one code: what they carry, and their words.
 * @param details The schema of what the problem carries beside `entry` and `field`.
 */
export function defineProblem<const Code extends string, Details extends z.ZodRawShape>(
  code: Code,
  details: Details,
  words: (problem: z.infer<ReturnType<typeof schemaOf<Code, Details>>>) => ProblemWords,
) {
  return { schema: schemaOf(code, details), words };
}

function schemaOf<const Code extends string, Details extends z.ZodRawShape>(code: Code, details: Details) {
  return z.object({
    code: z.literal(code),
    /** The entry's file if the problem is about one entry; absent if it is about the whole run. */
    entry: z.string().optional(),
    field: z.string().optional(),
    ...details,
  });
}
