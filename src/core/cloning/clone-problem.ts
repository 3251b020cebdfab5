import type { Problem } from '../../shared/problems/index.ts';

const LONGEST = 500;

/** What git said when a clone failed. */
export function cloneProblem(said: string, { url, folder }: { url: string; folder: string }): Problem {
  const detail = lastWords(said);
  if (/No space left on device|Disk quota exceeded|ENOSPC/i.test(said)) return { code: 'clone.disk-full', folder };
  if (
    /could not read (?:Username|Password)|Authentication failed|Invalid username or (?:password|token)|Permission denied \(|requested URL returned error: 40[13]/i.test(
      said,
    )
  ) {
    return { code: 'clone.needs-password', url };
  }
  if (
    /Repository not found|repository '.*' (?:not found|does not exist)|does not appear to be a git repository|requested URL returned error: 404/i.test(
      said,
    )
  ) {
    return { code: 'clone.not-found', url };
  }
  if (
    /Could not resolve host|Failed to connect|Couldn't connect|Connection (?:refused|reset|timed out)|Operation timed out|Network is unreachable|No route to host|SSL|TLS|certificate|Host key verification failed|hung up unexpectedly|early EOF|RPC failed|requested URL returned error: 5\d\d|Could not read from remote repository|unable to access/i.test(
      said,
    )
  ) {
    return { code: 'clone.unreachable', url, detail };
  }
  return { code: 'clone.failed', url, detail };
}

/** The first thing that git gave up over. */
function lastWords(said: string): string {
  const lines = said.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const words = lines.find((line) => /^(?:fatal|error|ERROR|ssh): /.test(line)) ?? lines.at(-1) ?? 'git said nothing';
  return words.replace(/^(?:fatal|error|ERROR): /, '').slice(0, LONGEST);
}
