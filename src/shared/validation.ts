import { z } from 'zod';
import { Finding } from './finding.ts';

/** What a validation is asked to do. */
export const ValidationPlan = z.object({
  /** The registry's folder. */
  registry: z.string().min(1),
  /** Entries or data files, relative to the registry or to where the command runs; none means all. */
  files: z.array(z.string()),
  /** A name of the commit that files are compared with. */
  base: z.string().optional(),
  /** Whether the files are to be judged as added ones. */
  isNew: z.boolean(),
});
export type ValidationPlan = z.infer<typeof ValidationPlan>;

/** What `validate --format json` prints. */
export const ValidationReport = z.object({
  /** Every file that was validated, by path. */
  files: z.array(
    z.object({
      /** Relative to the registry. */
      path: z.string(),
      findings: z.array(Finding),
    }),
  ),
  problems: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type ValidationReport = z.infer<typeof ValidationReport>;
