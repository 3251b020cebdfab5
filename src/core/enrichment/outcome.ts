import type { Change, ChangeSource } from '../../shared/change.ts';
import type { Problem } from '../../shared/problems/index.ts';
import { SIGNAL_WORDS, type Signal } from '../../shared/signal.ts';
import type { Observation, SeenIdentity } from '../cache/index.ts';
import type { SourceReading } from '../sources/compatibility/index.ts';

/** A reading of a plugin's source, and the commit at which it holds. */
export interface SourceMemory {
  /** The entry's file. */
  entry: string;
  repositoryId: string;
  commit: string;
  reading: SourceReading;
}

/** What a run found out. Each part of it says which entry it is about; problems of the run itself name none. */
export interface Outcome {
  changes: Change[];
  signals: Signal[];
  problems: Problem[];
  /** To be remembered: whose repositories were seen. */
  identities: SeenIdentity[];
  /** The entries of whose signals the run knows: those that GitHub answered for. */
  looked: Set<string>;
  /** To be remembered: when tickets were made. */
  tickets: Map<string, string>;
  /** To be remembered: what numbers were, and when the exports that say so were made, by window. */
  observations: Observation[];
  exports: Map<string, string>;
  /** The data files that changes edit, as they were read: their texts by path. */
  dataFiles: Map<string, string>;
}

export function emptyOutcome(): Outcome {
  return {
    changes: [],
    signals: [],
    problems: [],
    identities: [],
    looked: new Set(),
    tickets: new Map(),
    observations: [],
    exports: new Map(),
    dataFiles: new Map(),
  };
}

export function addTo(outcome: Outcome, part: Partial<Outcome>): void {
  outcome.changes.push(...(part.changes ?? []));
  outcome.signals.push(...(part.signals ?? []));
  outcome.problems.push(...(part.problems ?? []));
  outcome.identities.push(...(part.identities ?? []));
  outcome.observations.push(...(part.observations ?? []));
  for (const [window, madeAt] of part.exports ?? []) outcome.exports.set(window, madeAt);
  for (const entry of part.looked ?? []) outcome.looked.add(entry);
  for (const [url, date] of part.tickets ?? []) outcome.tickets.set(url, date);
  for (const [path, text] of part.dataFiles ?? []) outcome.dataFiles.set(path, text);
}

/** What is read from a plugin's repository. */
const IN_DOUBT: ReadonlySet<ChangeSource> = new Set(['github', 'compatibility']);

/** A signal that puts the whole repository in doubt does so for everything that was read from it. */
export function judgedBySignals(changes: readonly Change[], signals: readonly Signal[]): Change[] {
  const inDoubt = new Map(
    signals.filter(({ severity }) => severity === 'alarming').map((signal) => [signal.entry, signal]),
  );
  return changes.map((change): Change => {
    const signal = inDoubt.get(change.entry);
    if (signal === undefined || change.severity === 'alarming' || !IN_DOUBT.has(change.source)) return change;
    return {
      ...change,
      severity: 'alarming',
      reason: `${change.reason} (in doubt: ${SIGNAL_WORDS[signal.code].toLowerCase()})`,
    };
  });
}
