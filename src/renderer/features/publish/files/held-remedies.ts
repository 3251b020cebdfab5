import type { Problem } from '../../../../shared/problems/index.ts';
import { isConflict } from '../refusal/refusal-words.ts';

/** What can be done about a file that is held back. */
export type HeldRemedy = 'review' | 'fetch' | 'open' | 'discard' | 'read';

/** What can be done, the most likely first. An edit by hand is one text: it is mended in the editor, or given up. */
export function heldRemedies(problem: Problem, isByHand: boolean): HeldRemedy[] {
  if (isByHand) return ['open', 'discard'];
  if (isConflict(problem)) return ['review', 'fetch'];
  const isInText = problem.code.startsWith('entry.') || problem.code === 'edit.refused';
  return isInText ? ['open', 'read'] : ['read'];
}
