import { z } from 'zod';

/** By what a registry's entries can be ranked. */
export const RANKINGS = ['popular', 'trending', 'newest', 'released', 'starred'] as const;
export const RankingName = z.enum(RANKINGS);
export type RankingName = z.infer<typeof RankingName>;

/** What `rank` is asked. */
export const RankingPlan = z.object({
  /** The registry's folder. */
  registry: z.string().min(1),
  by: RankingName,
  /** How many entries, from the first on; absent means all. */
  top: z.int().positive().optional(),
  /** Ranks the entries as the pending changes would leave them: those that the last runs found and nobody rejected. */
  pending: z.boolean(),
});
export type RankingPlan = z.infer<typeof RankingPlan>;

export const RankedEntry = z.object({
  /** From 1; no two entries share one. */
  rank: z.int().positive(),
  id: z.string(),
  /** The id where the entry has none. */
  title: z.string(),
  /** As the entry has it: a count, or a date as text. */
  value: z.union([z.number(), z.string()]),
  /** With pending changes: the rank by what the files say now; null where they say nothing. */
  was: z.int().positive().nullable().optional(),
  /** With pending changes: why the value would be another. */
  reasons: z.array(z.string()).optional(),
});
export type RankedEntry = z.infer<typeof RankedEntry>;

/** What `rank --json` prints. */
export const Ranking = z.object({ by: RankingName, entries: z.array(RankedEntry) });
export type Ranking = z.infer<typeof Ranking>;
