import { useMemo } from 'react';
import type { Deciding } from '../../../../shared/contract/changes.ts';
import { describeProblem } from '../../../../shared/problems/index.ts';
import { announce } from '../../../components/index.ts';
import { decide, problemOf, useDesk, useEngine } from '../../../data/index.ts';
import { refuse } from '../review/review-view.ts';
import { settle, show, takeBack } from './optimistic.ts';

let batches = 0;

/** Where a refusal is shown: beside an item of a plugin, or, without an item, beside the plugin. */
export function refusalKey(entry: string, item?: string): string {
  return item === undefined ? entry : `${entry}\n${item}`;
}

export interface Decision {
  decisions: readonly Deciding[];
  /** What was done, for who does not see it: "Python accepted, 3 left". */
  words: string;
  /** Beside which items the problem shows where it is refused. */
  beside: readonly string[];
}

/** Decides: it shows at once, and is taken back where the engine refuses it. */
export function useDecide(): (decision: Decision) => void {
  const engine = useEngine();
  return useMemo(
    () =>
      ({ decisions, words, beside }) => {
        if (decisions.length === 0) return;
        const batch = (batches += 1);
        show(decisions, batch, new Date().toISOString());
        refuse(beside, undefined);
        announce(words);
        decide(engine, decisions).then(
          () => settle(batch, saidOf),
          (error: unknown) => {
            const problem = problemOf(error);
            takeBack(batch);
            refuse(beside, problem);
            announce(describeProblem(problem, 'window').happened);
          },
        );
      },
    [engine],
  );
}

function saidOf(entry: string) {
  const { changes, signals } = useDesk.getState();
  return { changes: changes?.get(entry), signals: signals?.get(entry) };
}
