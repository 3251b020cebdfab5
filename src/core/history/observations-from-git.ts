import { ProblemError, type Problem } from '../../shared/problem.ts';
import type { Profile } from '../../shared/profile.ts';
import type { Observation } from '../cache/index.ts';
import { eachBlob, gitAnswer, GitError, gitText, type GitCall } from '../git/index.ts';
import type { Numbers } from './numbers.ts';
import { numbersOf } from './numbers.ts';
import { versionsOf } from './versions.ts';

/** What the commits of a registry say of its numbers. */
export interface GitHistory {
  /** In the order of the commits: the last one of a day counts. */
  observations: Observation[];
  /** How many commits touched an entry. */
  commits: number;
  /** Up to which commit it was read; undefined where there is none. */
  head: string | undefined;
}

const NONE: GitHistory = { observations: [], commits: 0, head: undefined };

/**
 * What the numbers of all entries were, from the commits that brought them.
 * @param registry Absolute, with no link left in it.
 * @param options.after The commit up to which it is known already; one that the branch does not have any more is as none.
 * @returns Nothing for a folder without git or without a commit; `git.failed` where git cannot say.
 */
export async function observationsFromGit(
  registry: string,
  { entries }: Pick<Profile, 'entries'>,
  { after, signal }: { after?: string | undefined; signal: AbortSignal },
): Promise<GitHistory | Problem> {
  const call = { folder: registry, signal };
  try {
    const head = await headOf(call);
    if (head === undefined) return NONE;
    if (head === after) return { ...NONE, head };
    const range = after !== undefined && (await isAncestor(after, head, call)) ? `${after}..${head}` : head;
    const { versions, commits } = await versionsOf(range, entries.folder, call);
    const numbers = new Map<string, Numbers>();
    await eachBlob(new Set(versions.map(({ blob }) => blob)), call, (id, content) => {
      numbers.set(id, numbersOf(content, entries.maximumBytes));
    });
    const observations = versions.flatMap(({ path, blob, day }) =>
      (numbers.get(blob) ?? []).map(([field, value]): Observation => ({ entry: path, field, day, value })),
    );
    return { observations, commits, head };
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    if (!(error instanceof GitError)) throw error;
    return { code: 'git.failed', folder: registry, detail: error.message };
  }
}

async function headOf(call: GitCall): Promise<string | undefined> {
  try {
    return await gitText(['rev-parse', '--verify', 'HEAD'], call);
  } catch (error) {
    const isNone = error instanceof GitError && /not a git repository|Needed a single revision/.test(error.message);
    if (isNone) return undefined;
    throw error;
  }
}

/** It ends with 1 where it is none, with 128 where there is no such commit any more. */
async function isAncestor(commit: string, head: string, call: GitCall): Promise<boolean> {
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return false;
  return (await gitAnswer(['merge-base', '--is-ancestor', commit, head], call)) !== undefined;
}
