import type { Cache, StoredSource } from '../cache/index.ts';
import type { Decided } from '../changes/index.ts';
import type { Profile } from '../../shared/profile.ts';
import type { SourceReading } from '../sources/compatibility/index.ts';
import type { EnrichmentContext } from './context.ts';
import type { Outcome, SourceMemory } from './outcome.ts';

/** Counted up when sources are read otherwise than before. */
const READING = 1;

/** What a reading depends on besides the source: the way that it is read, and the profile. */
function fingerprintOf({ python }: Profile): string {
  const { names, packagePrefix, entryPoints, translation } = python;
  return JSON.stringify([READING, names, packagePrefix, entryPoints, translation]);
}

/** What earlier runs read of sources, by entry. */
export function knownSources({ sources }: Cache, profile: Profile): Map<string, SourceMemory> {
  return new Map(
    [...sources.all(fingerprintOf(profile))].map(([entry, { repositoryId, commit, reading }]) => [
      entry,
      // It was written by `remember`, under the same fingerprint.
      { entry, repositoryId, commit, reading: JSON.parse(reading) as SourceReading },
    ]),
  );
}

/**
 * Keeps what a run found out: changes, sources, repositories, signals.
 * The repository that an entry is known to have is replaced by another one only after somebody has seen that it changed.
 */
export function remember(
  cache: Cache,
  { plan, profile, selected, now }: EnrichmentContext,
  outcome: Outcome,
  decided: Decided,
): void {
  const fingerprint = fingerprintOf(profile);
  cache.sources.put(
    outcome.sources.map(({ reading, ...source }): StoredSource => ({
      ...source,
      fingerprint,
      reading: JSON.stringify(reading),
    })),
  );
  const known = cache.identities.all();
  const trusted = outcome.identities.filter(({ entry, repositoryId, ownerId }) => {
    const before = known.get(entry);
    const isSame = before?.repositoryId === repositoryId && before.ownerId === ownerId;
    return (
      before === undefined ||
      isSame ||
      (['id-changed', 'owner-changed'] as const).some((code) => decided.hasSeen({ entry, code }))
    );
  });
  cache.identities.put(trusted, now);
  cache.changes.replace(new Set(selected.map(({ path }) => path)), plan.sources, outcome.changes);
  cache.tickets.put(outcome.tickets);
  cache.signals.replace(outcome.looked, outcome.signals, now);
}
