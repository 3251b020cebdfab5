import { ProblemError, problemMessage } from '../../shared/problems/index.ts';

/** Why the engine could not start or stop: the words of a problem, or the stack of a bug. */
export function wordsOfError(error: unknown): string {
  if (error instanceof ProblemError) return problemMessage(error.problem, 'window');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
