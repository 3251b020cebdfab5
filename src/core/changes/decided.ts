import type { Change } from '../../shared/change.ts';
import type { Decision } from '../../shared/decision.ts';
import { sameJson } from '../../shared/json.ts';
import type { Signal } from '../../shared/signal.ts';

/** What was decided about the changes and signals of a run. */
export class Decided {
  readonly #decisions: Map<string, Decision>;

  constructor(decisions: readonly Decision[]) {
    this.#decisions = new Map(decisions.map((decision) => [keyOf(decision), decision]));
  }

  /** The decision about this change; one about another after-value says nothing. */
  about(change: Change): 'accept' | 'reject' | undefined {
    const decision = this.#decisions.get(keyOf(change));
    if (decision === undefined || decision.decision === 'seen') return undefined;
    return sameJson(decision.after, change.after ?? null) ? decision.decision : undefined;
  }

  /** Whether somebody has seen this signal since it became true. */
  hasSeen({ entry, code }: Pick<Signal, 'entry' | 'code'>): boolean {
    return this.#decisions.get(keyOf({ entry, file: entry, field: code }))?.decision === 'seen';
  }
}

function keyOf({ entry, file, field }: Pick<Decision, 'entry' | 'file' | 'field'>): string {
  return JSON.stringify([entry, file, field]);
}
