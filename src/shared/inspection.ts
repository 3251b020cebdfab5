import { z } from 'zod';
import { ReportedProblem } from './problems/index.ts';

/** What a plugin's source seems to say, and the static rule does not count: conditional, annotated, computed values. */
export const Hint = z.object({
  name: z.string(),
  /** The value as far as it can be read; the source text of what cannot. */
  value: z.string(),
  file: z.string(),
  /** 1-based. */
  line: z.int().positive(),
  why: z.string(),
});
export type Hint = z.infer<typeof Hint>;

/** The static metadata of a plugin's source. What the source does not say is null. */
export const PluginMetadata = z.object({
  identifier: z.string().nullable(),
  package: z.string().nullable(),
  name: z.string().nullable(),
  version: z.string().nullable(),
  /** What the static rule yields. */
  pythoncompat: z.string().nullable(),
  requires: z.array(z.string()).nullable(),
  /** Whether the plugin registers the host's update hook. */
  updateHook: z.boolean().optional(),
  /** Null where neither file names the plugin. */
  packaging: z.enum(['setup.py', 'pyproject.toml']).nullable(),
  /** The files that were read, relative to the source's top. */
  files: z.array(z.string()),
  hints: z.array(Hint),
});
export type PluginMetadata = z.infer<typeof PluginMetadata>;

/** One element of what `inspect --json` prints. */
export const Inspection = z.object({
  target: z.string(),
  ...PluginMetadata.shape,
  problems: z.array(ReportedProblem),
});
export type Inspection = z.infer<typeof Inspection>;
