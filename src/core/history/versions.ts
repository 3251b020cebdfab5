import { gitText, type GitCall } from '../git/index.ts';

/** One version of an entry's file, as a commit brought it. */
export interface Version {
  /** The entry's file. */
  path: string;
  /** The object id of its content. */
  blob: string;
  /** When the commit was made: `2026-11-24`, UTC. */
  day: string;
}

/** `:MODE MODE ID ID STATUS` (git-diff, "Raw output format"); only a plain file has a content of its own. */
const CHANGE = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*$/;
const PLAIN_FILE = '100';

/**
 * The versions of all entries that commits brought, the oldest first, as the main line saw them.
 * @param range `HEAD`, or `ID..HEAD` for what came after a commit.
 * @param entriesFolder Relative to the registry.
 */
export async function versionsOf(
  range: string,
  entriesFolder: string,
  call: GitCall,
): Promise<{ versions: Version[]; commits: number }> {
  const log = await gitText(
    [
      ...['log', '--reverse', '--first-parent', '--diff-merges=first-parent', '--format=commit %ct'],
      ...['--raw', '-z', '--no-renames', '--no-abbrev', '--relative', range, '--', entriesFolder],
    ],
    call,
  );
  const versions: Version[] = [];
  let commits = 0;
  let day = '';
  let blob: string | undefined;
  for (const field of log.split('\0')) {
    const commit = /^\n?commit (\d+)\n?$/.exec(field);
    if (commit !== null) {
      day = new Date(Number(commit[1]) * 1_000).toISOString().slice(0, 10);
      commits += 1;
      continue;
    }
    const change = CHANGE.exec(field.trimStart());
    if (change !== null) {
      const [, mode = '', id] = change;
      blob = mode.startsWith(PLAIN_FILE) ? id : undefined;
    } else if (blob !== undefined && isEntry(field, entriesFolder)) {
      versions.push({ path: field, blob, day });
    }
  }
  return { versions, commits };
}

function isEntry(path: string, folder: string): boolean {
  const name = path.slice(folder.length + 1);
  return path.startsWith(`${folder}/`) && name.endsWith('.md') && !name.startsWith('.') && !name.includes('/');
}
