/** Ends a sentence with exactly one full stop: text from GitHub or git may or may not have its own. */
export function withFullStop(sentence: string): string {
  const trimmed = sentence.replace(/[.\s]+$/, '');
  return /[!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** `path, line 3, column 5`, as far as the position is known. */
export function fileAndLine(problem: { path: string; line?: number | undefined; column?: number | undefined }): string {
  if (problem.line === undefined) return problem.path;
  return problem.column === undefined
    ? `${problem.path}, line ${problem.line}`
    : `${problem.path}, line ${problem.line}, column ${problem.column}`;
}

/** `3,103`. */
export function formatted(count: number): string {
  return count.toLocaleString('en-US');
}

/** The first characters of a commit's id, as git abbreviates it. */
export function shortId(commit: string): string {
  return commit.slice(0, 7);
}
