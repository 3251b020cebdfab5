import { ProblemError, describeProblem } from '../../shared/problems/index.ts';

/** Why the engine did not start or stop, for a terminal: the words of a problem, or the stack of a fault of ours. */
export function wordsOfError(error: unknown): string {
  if (error instanceof ProblemError) {
    const { happened, safe, todo } = describeProblem(error.problem, 'command-line');
    return `${happened} ${safe} ${todo}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
