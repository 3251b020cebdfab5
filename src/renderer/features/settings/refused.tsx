import type { ReactNode } from 'react';
import { describeProblem, type Problem } from '../../../shared/problems/index.ts';
import { ProblemNote, visibleText } from '../../components/index.ts';

/** Why something was not done, under what was asked for. */
export function Refused({ problem, actions }: { problem: Problem | undefined; actions?: ReactNode }) {
  if (problem === undefined) return null;
  const { happened, safe, todo } = describeProblem(problem, 'window');
  return (
    <ProblemNote
      explained={{ happened: visibleText(happened), safe: visibleText(safe), todo: visibleText(todo) }}
      alert
      actions={actions}
    />
  );
}
