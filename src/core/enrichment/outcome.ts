import type { Change } from '../../shared/change.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Signal } from '../../shared/signal.ts';

/** What a run found out. Each part of it says which entry it is about; problems of the run itself name none. */
export interface Outcome {
  changes: Change[];
  signals: Signal[];
  problems: Problem[];
}

export function emptyOutcome(): Outcome {
  return { changes: [], signals: [], problems: [] };
}

export function addTo(outcome: Outcome, { changes, signals, problems }: Partial<Outcome>): void {
  outcome.changes.push(...(changes ?? []));
  outcome.signals.push(...(signals ?? []));
  outcome.problems.push(...(problems ?? []));
}

/** A signal that puts the whole repository in doubt does so for everything that was read from it. */
export function judgedBySignals({ changes, signals, problems }: Outcome): Outcome {
  const inDoubt = new Map(
    signals.filter(({ severity }) => severity === 'alarming').map((signal) => [signal.entry, signal]),
  );
  const judged = changes.map((change): Change => {
    const signal = inDoubt.get(change.entry);
    if (signal === undefined || change.source === 'usage' || change.severity === 'alarming') return change;
    return { ...change, severity: 'alarming', reason: `${change.reason} (in doubt: ${signal.code})` };
  });
  return { changes: judged, signals, problems };
}
