import type { ChangeKey, Deciding, ReviewChange, ReviewSignal, Verdict } from '../../shared/contract/changes.ts';
import type { Decision } from '../../shared/decision.ts';
import { sameJson } from '../../shared/json.ts';
import { ProblemError } from '../../shared/problems/index.ts';

/** What decisions are made about. */
export interface Decidable {
  changeOf: (key: ChangeKey) => ReviewChange | undefined;
  signalOf: (key: ChangeKey) => ReviewSignal | undefined;
  decisionOf: (key: ChangeKey) => Decision | undefined;
  who: string;
  at: Date;
}

export interface DecisionPlan {
  put: Decision[];
  remove: ChangeKey[];
  undo: Deciding[];
}

/**
 * What to keep for decisions that somebody makes, and what would undo it.
 * @throws {ProblemError} `change.moved-on` where a value is no longer the one that was looked at; `change.not-together`
 * where several at once include what is alarming or reaches users; `change.by-hand`.
 */
export function planDecisions(decisions: readonly Deciding[], about: Decidable): DecisionPlan {
  const plan: DecisionPlan = { put: [], remove: [], undo: [] };
  let grave = 0;
  for (const deciding of decisions) {
    const { entry, file, field, after, verdict, why } = deciding;
    const key = { entry, file, field };
    if (verdict !== 'undecided') {
      const change = verdict === 'seen' ? undefined : about.changeOf(key);
      if (verdict === 'seen' ? about.signalOf(key) === undefined : !isAsSeen(change, after)) {
        throw new ProblemError({ code: 'change.moved-on', entry, field });
      }
      if (change?.source === 'hand') throw new ProblemError({ code: 'change.by-hand', path: file });
      if (change !== undefined && (change.severity === 'alarming' || change.reachesUsers)) grave += 1;
      plan.put.push({ ...key, after, decision: verdict, who: about.who, at: about.at.toISOString(), why });
    } else plan.remove.push(key);
    plan.undo.push(undoing(deciding, about.decisionOf(key)));
  }
  if (grave > 0 && decisions.length > 1) throw new ProblemError({ code: 'change.not-together', count: grave });
  return plan;
}

function isAsSeen(change: ReviewChange | undefined, after: Deciding['after']): boolean {
  return change !== undefined && sameJson(change.after ?? null, after);
}

function undoing({ entry, file, field, after }: Deciding, before: Decision | undefined): Deciding {
  const verdict: Verdict = before?.decision ?? 'undecided';
  return { entry, file, field, after: before?.after ?? after, verdict, why: before?.why ?? null };
}

export function keyOf({ entry, file, field }: ChangeKey): string {
  return `${entry}\0${file}\0${field}`;
}
