import type { Cache, Observation, StoredSource } from '../cache/index.ts';
import type { Decided } from '../changes/index.ts';
import type { SourceName } from '../../shared/change.ts';
import type { Profile } from '../../shared/profile.ts';
import { OBSERVED_FIELDS } from '../history/index.ts';
import type { SignalCode } from '../../shared/signal.ts';
import type { SourceReading } from '../sources/compatibility/index.ts';
import type { EnrichmentContext } from './context.ts';
import type { Outcome, SourceMemory } from './outcome.ts';

/** Counted up when sources are read otherwise than before. */
const READING = 2;

/** What a reading depends on besides the source: the way that it is read, and the profile. */
function fingerprintOf({ python }: Profile): string {
  const { names, metadata, packagePrefix, entryPoints, translation } = python;
  return JSON.stringify([READING, names, metadata, packagePrefix, entryPoints, translation]);
}

/** What earlier runs read of sources, by entry. */
export function knownSources({ sources }: Cache, profile: Profile): Map<string, SourceMemory> {
  return new Map(
    [...sources.all(fingerprintOf(profile))].map(([entry, { repositoryId, commit, reading }]) => [
      entry,
      // It was written by `SourceKeeper`, under the same fingerprint.
      { entry, repositoryId, commit, reading: JSON.parse(reading) as SourceReading },
    ]),
  );
}

/** So many sources are kept at once: a run that ends before its time loses no more of them. */
const KEPT_TOGETHER = 50;

/** Keeps what is read of sources while a run goes on: one that is cancelled or dies goes on from there the next time. */
export class SourceKeeper {
  readonly #cache: Cache;
  readonly #fingerprint: string;
  #read: StoredSource[] = [];

  constructor(cache: Cache, profile: Profile) {
    this.#cache = cache;
    this.#fingerprint = fingerprintOf(profile);
  }

  keep({ reading, ...source }: SourceMemory): void {
    this.#read.push({ ...source, fingerprint: this.#fingerprint, reading: JSON.stringify(reading) });
    if (this.#read.length >= KEPT_TOGETHER) this.flush();
  }

  flush(): void {
    this.#cache.sources.put(this.#read);
    this.#read = [];
  }
}

/** What says that the repository is not the one that was known. */
const IDENTITY_SIGNALS: ReadonlySet<SignalCode> = new Set(['id-changed', 'owner-changed']);

/**
 * Keeps what a run found out: changes, repositories, signals.
 * The repository that an entry is known to have is replaced by another one only after somebody has seen that it
 * changed, or accepted its new name.
 */
export function remember(cache: Cache, context: EnrichmentContext, outcome: Outcome, decided: Decided): void {
  const known = cache.identities.all();
  const inDoubt = new Set(outcome.signals.filter(({ code }) => IDENTITY_SIGNALS.has(code)).map(({ entry }) => entry));
  const trusted = outcome.identities.filter(
    ({ entry }) =>
      !known.has(entry) ||
      !inDoubt.has(entry) ||
      [...IDENTITY_SIGNALS].some((code) => decided.hasSeen({ entry, code })),
  );
  cache.identities.put(trusted, context.now);
  cache.changes.replace(answeredBy(context, outcome), outcome.changes);
  cache.tickets.put(outcome.tickets);
  cache.observations.put([...outcome.observations, ...observedChanges(outcome, context.now)]);
  cache.exports.put(outcome.exports);
  cache.signals.replace(outcome.looked, outcome.signals, context.now);
}

/** The numbers of GitHub that moved: one that did not move is known from the day on which it did. */
function observedChanges({ changes }: Outcome, now: number): Observation[] {
  const day = new Date(now).toISOString().slice(0, 10);
  const fields: readonly string[] = OBSERVED_FIELDS;
  return changes.flatMap(({ entry, field, source, after }) =>
    source === 'github' && fields.includes(field) && typeof after === 'number'
      ? [{ entry, field, day, value: after }]
      : [],
  );
}

/** The entries that each source answered for: a source that failed takes nothing back that was found before. */
function answeredBy(
  { plan, profile, selected, signal }: EnrichmentContext,
  { looked, problems, dataFiles }: Outcome,
): Map<SourceName, Iterable<string>> {
  // A run that was cancelled adds what it found, and takes nothing back.
  if (signal.aborted) return new Map();
  const { folder, notices, python2Overlays } = profile.data;
  const all = selected.map(({ path }) => path);
  const isTrusted = !problems.some(({ code }) => code.startsWith('usage.export-'));
  const areCountsTrusted = !problems.some(({ code }) => code === 'github.counts-implausible');
  const answered: Record<SourceName, Iterable<string>> = {
    usage: isTrusted ? all : [],
    github: areCountsTrusted ? looked : [],
    compatibility: looked,
    notices: dataFiles.has(`${folder}/${notices}`) ? all : [],
    overlays: dataFiles.has(`${folder}/${python2Overlays}`) ? all : [],
  };
  return new Map(plan.sources.map((source) => [source, answered[source]]));
}
