import { basename, join } from 'node:path';
import { hashOf } from '../registry/index.ts';
import { ChangeStore } from './change-store.ts';
import { DecisionStore } from './decision-store.ts';
import { EntryStore } from './entry-store.ts';
import { ExportStore } from './export-store.ts';
import { HandEditStore } from './hand-edit-store.ts';
import { IdentityStore } from './identity-store.ts';
import { ObservationStore } from './observation-store.ts';
import { openDatabase } from './open.ts';
import { PublicationStore } from './publication-store.ts';
import { RunStore } from './run-store.ts';
import { SignalStore } from './signal-store.ts';
import { SourceStore } from './source-store.ts';
import { TicketStore } from './ticket-store.ts';
import { WrittenStore } from './written-store.ts';

export type { SeenIdentity } from './identity-store.ts';
export { lockRegistry, waitForLock } from './lock.ts';
export { cacheProblem } from './cache-problem.ts';
export type { PastRun, RunEnd } from './run-store.ts';
export type { Observation, Series } from './observation-store.ts';
export type { StoredSource } from './source-store.ts';

/**
 * What is remembered of one registry. Throwing it away loses the decisions and whose repositories were
 * known, and nothing else: all the rest is read again.
 */
export interface Cache {
  entries: EntryStore;
  written: WrittenStore;
  changes: ChangeStore;
  decisions: DecisionStore;
  sources: SourceStore;
  identities: IdentityStore;
  runs: RunStore;
  signals: SignalStore;
  tickets: TicketStore;
  observations: ObservationStore;
  exports: ExportStore;
  handEdits: HandEditStore;
  publications: PublicationStore;
  /** Makes several writes one: all of them are kept, or none. */
  together: (writes: () => void) => void;
  close: () => void;
}

/** The folder in which everything about one registry is kept. */
export function registryFolder(dataFolder: string, registry: string): string {
  return join(dataFolder, `${basename(registry)}-${hashOf(registry).slice(0, 12)}`);
}

/**
 * Opens what is remembered of a registry.
 * @param folder Its `registryFolder`; undefined keeps everything in memory and forgets it.
 * @throws {ProblemError} A problem of the cache.
 */
export async function openCache(folder: string | undefined): Promise<Cache> {
  const database = await openDatabase(folder === undefined ? undefined : join(folder, 'cache.sqlite'));
  return {
    entries: new EntryStore(database),
    written: new WrittenStore(database),
    changes: new ChangeStore(database),
    decisions: new DecisionStore(database),
    sources: new SourceStore(database),
    identities: new IdentityStore(database),
    runs: new RunStore(database),
    signals: new SignalStore(database),
    tickets: new TicketStore(database),
    observations: new ObservationStore(database),
    exports: new ExportStore(database),
    handEdits: new HandEditStore(database),
    publications: new PublicationStore(database),
    together: (writes) => database.transaction(writes)(),
    close: () => database.close(),
  };
}
