import { Decided } from '../core/changes/index.ts';
import { rank, rankPending } from '../core/rankings/index.ts';
import { openRegistry } from '../core/registry/index.ts';
import type { Change } from '../shared/change.ts';
import type { Problem } from '../shared/problems/index.ts';
import type { Ranking } from '../shared/ranking.ts';
import { RankingPlan } from '../shared/ranking.ts';
import { openMemory } from './memory.ts';

/**
 * Ranks the entries of a registry as they are on the disk, or as the pending changes would leave them.
 * @param dataFolder Where what is remembered is kept.
 * @returns What `rank --json` prints, and why entries that are missing from it could not be read.
 * @throws {ProblemError} Where there is no registry; for pending changes, where what is remembered cannot be opened.
 */
export async function rankRegistry(
  input: RankingPlan,
  dataFolder: string,
): Promise<{ ranking: Ranking; problems: Problem[] }> {
  const { registry, by, top, pending } = RankingPlan.parse(input);
  const { entries } = await openRegistry(registry);
  const readable = entries.flatMap((entry) => ('problem' in entry ? [] : [entry]));
  const problems = entries.flatMap((entry) => ('problem' in entry ? [entry.problem] : []));
  const ranked = pending ? rankPending(readable, await pendingChanges(registry, dataFolder), by) : rank(readable, by);
  return { ranking: { by, entries: ranked.slice(0, top) }, problems };
}

/** What the last runs found and nobody rejected, by entry. */
async function pendingChanges(registry: string, dataFolder: string): Promise<Map<string, Change[]>> {
  const { cache } = await openMemory(registry, dataFolder, { isNeeded: true });
  try {
    const decided = new Decided(cache.decisions.all());
    return Map.groupBy(
      cache.changes.all().filter((change) => decided.about(change) !== 'reject'),
      ({ entry }) => entry,
    );
  } finally {
    cache.close();
  }
}
