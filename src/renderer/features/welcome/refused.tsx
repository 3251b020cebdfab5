import type { ReactNode } from 'react';
import { describeProblem, type Problem } from '../../../shared/problems/index.ts';
import { ProblemNote, visibleText } from '../../components/index.ts';

/** Why a way led nowhere, where it began. */
export function Refused({ problem, actions }: { problem: Problem; actions?: ReactNode }) {
  const { happened, safe, todo } = describeProblem(problem, 'window');
  return (
    <ProblemNote
      explained={{ happened: visibleText(happened), safe: visibleText(safe), todo: visibleText(todo) }}
      alert
      actions={actions}
    />
  );
}
