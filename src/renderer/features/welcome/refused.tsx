import type { ReactNode } from 'react';
import { explain } from '../../../shared/explain.ts';
import type { Problem } from '../../../shared/problem.ts';
import { ProblemNote, visibleText } from '../../components/index.ts';

/** Why a way led nowhere, where it began. */
export function Refused({ problem, actions }: { problem: Problem; actions?: ReactNode }) {
  const { happened, safe, todo } = explain(problem);
  return (
    <ProblemNote
      explained={{ happened: visibleText(happened), safe: visibleText(safe), todo: visibleText(todo) }}
      alert
      actions={actions}
    />
  );
}
