import { ProblemError } from '../../../shared/problems/index.ts';

/** git exited with a non-zero code; `message` is its stderr. */
export class GitError extends Error {}

/** A call stayed silent for too long, or took too long in all: git was stopped. */
export class GitTimeout extends GitError {
  constructor(limit: 'silent' | 'total', ms: number) {
    const seconds = `${Math.round(ms / 1_000)} s`;
    super(limit === 'silent' ? `the server has sent nothing for ${seconds}` : `it took longer than ${seconds}`);
  }
}

/** Turns an error of git into the problem of its folder; problems and cancellations are returned as they are. */
export function gitProblem(folder: string, error: unknown): unknown {
  if (!(error instanceof GitError)) return error;
  const owned = error.message.includes('detected dubious ownership in repository');
  if (owned) return new ProblemError({ code: 'git.not-owned', folder });
  return new ProblemError({ code: 'git.failed', folder, detail: error.message });
}
