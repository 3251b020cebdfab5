import type { ReactNode } from 'react';
import { explain } from '../../../shared/explain.ts';
import type { Problem } from '../../../shared/problem.ts';
import { ProblemNote, visibleText } from '../../components/index.ts';

/** Why something was not done, under what was asked for. */
export function Refused({ problem, actions }: { problem: Problem | undefined; actions?: ReactNode }) {
  if (problem === undefined) return null;
  const { happened, safe, todo } = explain(problem);
  return (
    <ProblemNote
      explained={{ happened: visibleText(happened), safe: visibleText(safe), todo: visibleText(todo) }}
      alert
      actions={actions}
    />
  );
}
