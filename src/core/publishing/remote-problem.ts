import type { Problem } from '../../shared/problem.ts';

const UNAUTHORIZED =
  /could not read (?:Username|Password)|Authentication failed|Invalid username or (?:password|token)|Permission denied \(|Host key verification failed|requested URL returned error: 401/i;
const DENIED =
  /requested URL returned error: 403|Permission to \S+ denied|Write access to repository not granted|marked as read only|refusing to allow|archived so it is read-only|branch is currently checked out|unpacker error|Repository not found/i;
const PROTECTED = /GH006|GH013|protected branch|hook declined|rule violations/i;
/** Somebody pushed before us, or at the same moment. */
const MOVED =
  /fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref|incorrect old value|reference already exists/i;

/** What git said when a remote did not give what was asked of it. */
export function fetchProblem(said: string, remote: string): Problem {
  if (UNAUTHORIZED.test(said)) return { code: 'git.unauthorized', remote };
  const ref = /couldn't find remote ref (\S+)/.exec(said)?.[1];
  if (ref !== undefined) return { code: 'git.no-such-revision', revision: ref, isShallow: false };
  return { code: 'git.unreachable', remote, detail: lastWords(said) };
}

/** Why a push was refused; `moved` where the branch is no longer what the commit was made on. */
export function pushProblem(
  said: string,
  { remote, branch }: { remote: string; branch: string },
): Problem | 'moved' | 'unknown' {
  const detail = refusalIn(said);
  if (PROTECTED.test(said)) return { code: 'publish.protected', branch, detail };
  if (MOVED.test(said)) return 'moved';
  if (UNAUTHORIZED.test(said)) return { code: 'git.unauthorized', remote };
  if (DENIED.test(said)) return { code: 'publish.denied', remote, detail };
  // A refusal that is not known is one; what is none may have lost the answer alone.
  return /^!.*\[(?:remote )?rejected\]/m.test(said) ? { code: 'publish.denied', remote, detail } : 'unknown';
}

/** What the remote said; else what git says in the line of the branch; else its last words. */
function refusalIn(said: string): string {
  const remote = said.split('\n').flatMap((line) => /^remote: +(?:error: )?(\S.*?)\s*$/.exec(line)?.[1] ?? []);
  if (remote.length > 0) return remote.join(' ').slice(0, LONGEST);
  return /^!.*\t(.*)$/m.exec(said)?.[1] ?? lastWords(said);
}

function lastWords(said: string): string {
  const lines = said.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const fatal = lines.filter((line) => /^(?:fatal|error|ERROR|ssh): /.test(line));
  const words = fatal[0] ?? lines.at(-1) ?? 'git said nothing';
  return words.replace(/^(?:fatal|error|ERROR): /, '').slice(0, LONGEST);
}

const LONGEST = 500;
