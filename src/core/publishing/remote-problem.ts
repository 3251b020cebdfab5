import type { Problem } from '../../shared/problems/index.ts';
import { GitTimeout, type GitError } from '../git/index.ts';
import { movedTo } from './moved-to.ts';

const LONGEST = 500;

export const UNAUTHORIZED =
  /could not read (?:Username|Password)|Authentication failed|Invalid username or (?:password|token)|Permission denied \(|Host key verification failed|requested URL returned error: 401/i;

const REDIRECTED = /requested URL returned error: 30[1278]|unable to update url base from redirection/;

/** Why a remote did not answer, as a problem. @param url The remote's address. */
export async function remoteProblem(error: GitError, url: string): Promise<Problem> {
  const { message } = error;
  if (error instanceof GitTimeout) return { code: 'git.stalled', remote: url, detail: message };
  if (REDIRECTED.test(message)) return { code: 'git.moved', remote: url, to: await movedTo(url) };
  if (UNAUTHORIZED.test(message)) return { code: 'git.unauthorized', remote: url };
  return { code: 'git.unreachable', remote: url, detail: lastWords(message) };
}

/** The first line in which git or ssh says why it gave up. */
export function lastWords(stderr: string): string {
  const lines = stderr.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const fatal = lines.filter((line) => /^(?:fatal|error|ERROR|ssh): /.test(line));
  const words = fatal[0] ?? lines.at(-1) ?? 'git printed nothing';
  return words.replace(/^(?:fatal|error|ERROR): /, '').slice(0, LONGEST);
}
