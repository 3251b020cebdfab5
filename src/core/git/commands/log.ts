import type { Commit } from '../../../shared/commit.ts';
import { recordsOf } from '../process/records.ts';
import { gitText, type GitCall } from '../process/run.ts';

const COMMIT_FORMAT = ['%H', '%s', '%an', '%at'].join('%x1f');
/** Of `log.*` and `i18n.*` nothing is left: `log.follow` alone would read contents. */
const FLAGS = [
  ...['-z', '--no-show-signature', '--no-color', '--no-ext-diff', '--no-textconv', '--no-follow'],
  ...['--encoding=UTF-8', '--no-mailmap'],
];

/** The commits that one has and another lacks, the newest first. @throws {GitError} */
export function commitsBetween(from: string, to: string, limit: number, call: GitCall): Promise<Commit[]> {
  return listCommits([to, `^${from}`, '--'], limit, call);
}

/**
 * The commits that changed one file, the newest first. Names alone are compared, so that a clone without contents
 * answers too.
 * @param path Relative to the call's folder.
 * @throws {GitError}
 */
export function commitsOfFile(head: string, path: string, limit: number, call: GitCall): Promise<Commit[]> {
  return listCommits([head, '--', `:(literal)${path}`], limit, call);
}

/** A commit's subject, as it is or as a part of a file's name. @throws {GitError} */
export function subjectOf(commit: string, form: 'text' | 'file name', call: GitCall): Promise<string> {
  const format = form === 'text' ? '%s' : '%f';
  return gitText(['log', '-1', `--format=${format}`, ...FLAGS.slice(1), '--end-of-options', commit, '--'], call);
}

async function listCommits(revisions: readonly string[], limit: number, call: GitCall): Promise<Commit[]> {
  const flags = [`--format=${COMMIT_FORMAT}`, `--max-count=${limit}`, ...FLAGS, '--end-of-options'];
  return recordsOf(await gitText(['log', ...flags, ...revisions], call)).map(parseCommit);
}

/** One record of {@link COMMIT_FORMAT}. */
export function parseCommit(record: string): Commit {
  const [id = '', subject = '', author = '', seconds = ''] = record.split('\x1f');
  return { id, subject, author, at: instantOf(seconds) };
}

/** One version of a file, as a commit brought it. */
export interface FileVersion {
  path: string;
  /** The id of its content. */
  blob: string;
  /** When the commit was made: `2026-11-24`, UTC. */
  day: string;
}

/**
 * The versions of the plain files below a folder that commits brought, the oldest first, as the main line saw them.
 * @param range `HEAD`, or `ID..ID` for what came after a commit.
 * @throws {GitError}
 */
export async function fileVersions(
  range: string,
  folder: string,
  call: GitCall,
): Promise<{ versions: FileVersion[]; commits: number }> {
  const flags = ['--reverse', '--first-parent', '--diff-merges=first-parent', '--format=commit %ct'];
  const raw = ['--raw', '--root', '--no-renames', '--no-abbrev', '--relative', '--ignore-submodules=none'];
  return parseVersions(await gitText(['log', ...flags, ...raw, ...FLAGS, range, '--', folder], call));
}

/** `:MODE MODE ID ID STATUS` (git-diff, "Raw output format"); only a plain file has a content of its own. */
const CHANGE = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*$/;
const PLAIN_FILE = '100';

export function parseVersions(output: string): { versions: FileVersion[]; commits: number } {
  const versions: FileVersion[] = [];
  let commits = 0;
  let day: string | null = null;
  let blob: string | undefined;
  for (const field of output.split('\0')) {
    const commit = /^\n?commit (\d+)\n?$/.exec(field);
    if (commit !== null) {
      day = instantOf(commit[1] ?? '')?.slice(0, 10) ?? null;
      commits += 1;
      continue;
    }
    const change = CHANGE.exec(field.trimStart());
    if (change !== null) {
      const [, mode = '', id] = change;
      blob = mode.startsWith(PLAIN_FILE) ? id : undefined;
    } else if (blob !== undefined && day !== null && field !== '') {
      versions.push({ path: field, blob, day });
    }
  }
  return { versions, commits };
}

/** Years that ISO 8601 writes with four digits. */
const LATEST_SECONDS = Date.UTC(9999, 11, 31) / 1_000;

/** A commit's date as an instant; null where it is not a date that a calendar has: anybody can commit 10^18 seconds. */
function instantOf(seconds: string): string | null {
  const value = Number(seconds);
  if (seconds === '' || !Number.isInteger(value) || value < 0 || value > LATEST_SECONDS) return null;
  return new Date(value * 1_000).toISOString();
}
