import type { Cache, Series } from '../core/cache/index.ts';
import type { RemoteCall } from '../core/git/index.ts';
import { observationsFromGit } from '../core/history/index.ts';
import type { Profile } from '../shared/profile.ts';
import type { Problem } from '../shared/problems/index.ts';

/** The numbers that are judged by their history, and how far back: as a rule looks, and further for what was long unseen. */
const JUDGED = ['stats.week.instances', 'stats.month.instances', 'github.stars', 'github.watchers', 'github.releases'];
const JUDGED_DAYS = 180;

/**
 * Reads and keeps what the registry's commits say of its numbers, as far as that was not read yet.
 * @param folder The registry's, absolute, with no link left in it.
 * @returns Why it could not be read, where that is so.
 */
export async function backfill(
  folder: string,
  profile: Profile,
  cache: Cache,
  { signal, remote }: { signal: AbortSignal; remote: RemoteCall | undefined },
): Promise<Problem[]> {
  const after = cache.observations.readUpTo(profile.entries.folder);
  const history = await observationsFromGit(folder, profile, { after, signal, remote });
  if ('code' in history) return [history];
  if (history.head !== undefined && history.head !== after) {
    cache.observations.putHistory(profile.entries.folder, history.head, history.observations);
  }
  return [];
}

/**
 * What the numbers were that a run judges, by entry and field.
 * @param now Milliseconds since 1970.
 */
export function judgedHistory({ observations }: Cache, now: number): Map<string, Map<string, Series>> {
  const oldest = new Date(now - JUDGED_DAYS * 86_400_000).toISOString().slice(0, 10);
  return observations.since(JUDGED, oldest);
}
