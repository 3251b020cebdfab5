import type { Profile } from '../../shared/profile.ts';
import type { EnrichmentPlan, RunProgress } from '../../shared/run.ts';
import type { Series } from '../cache/index.ts';
import type { GitHub } from '../github/index.ts';
import type { Entry } from '../registry/index.ts';
import type { KnownIdentity } from '../sources/github/index.ts';
import type { Outcome, SourceMemory } from './outcome.ts';

/** What a run works with: gathered at the edge, and handed in. */
export interface EnrichmentContext {
  plan: EnrichmentPlan;
  /** The registry's, absolute, with no link left in it. */
  folder: string;
  profile: Profile;
  /** Every entry that could be read: an export is judged by all of them. */
  readable: readonly Entry[];
  /** Those of them that the plan names. */
  selected: readonly Entry[];
  github: GitHub;
  /** What was read of sources before, by entry. */
  knownSources: ReadonlyMap<string, SourceMemory>;
  /** The repository that each entry is known to have, by entry. */
  knownIdentities: ReadonlyMap<string, KnownIdentity>;
  /** When tickets were made (ISO 8601), as far as it is known, by address. */
  knownTickets: ReadonlyMap<string, string>;
  /** What numbers were, by entry and field. */
  history: ReadonlyMap<string, ReadonlyMap<string, Series>>;
  /** When the exports that were used last were made (ISO 8601), by window. */
  knownExports: ReadonlyMap<string, string>;
  /** Milliseconds since 1970. */
  now: number;
  signal: AbortSignal;
  /** Told of each request for an export. */
  onRequest: () => void;
  /** Told of each source as it is read. */
  onRead: (read: SourceMemory) => void;
  onProgress: (progress: RunProgress) => void;
  /** Told what is found as it is found: judged for itself, not yet by the signals of its entry. */
  onFound: (found: Pick<Outcome, 'changes' | 'signals' | 'problems'>) => void;
}
