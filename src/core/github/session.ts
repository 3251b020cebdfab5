import type { Problem } from '../../shared/problems/index.ts';
import type { AliasOutcome } from './answer.ts';
import type { BatchSize } from './batch-size.ts';
import type { FactName } from './facts.ts';
import type { Pacing } from './pacing.ts';
import type { Send } from './transport.ts';

/** A fact that failed for so many repositories of one batch, and for most of them, is not asked again in this session. */
const DOWN_FROM = 3;

/** What outlives one round: what was learned about this GitHub. */
export interface Session {
  send: Send;
  size: BatchSize;
  pacing: Pacing;
  /** Facts that GitHub does not answer at all at present, and why. */
  down: Map<FactName, string>;
  /** How many requests in a row were refused. */
  refusals: number;
  /** Why nothing more is asked. */
  stopped: Problem | undefined;
}

/** A fact that fails for most of a batch fails for all: later batches do without it from the start. */
export function learnDown(session: Session, outcomes: readonly AliasOutcome[]): void {
  const failed = outcomes.flatMap((outcome) => (outcome.kind === 'facts-failed' ? outcome.facts : []));
  for (const { fact, detail } of failed) {
    const times = failed.filter((other) => other.fact === fact).length;
    if (times >= DOWN_FROM && times * 2 > outcomes.length) session.down.set(fact, detail);
  }
}
