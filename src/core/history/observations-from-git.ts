import { ProblemError, type Problem } from '../../shared/problems/index.ts';
import type { Profile } from '../../shared/profile.ts';
import type { Observation } from '../cache/index.ts';
import {
  eachBlob,
  fetchMissingBlobs,
  gitProblem,
  headId,
  isAncestor,
  type GitCall,
  type RemoteCall,
} from '../git/index.ts';
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
 * @param options.remote Fetches contents that a partial clone lacks; without it those are left out.
 * @returns Nothing for a folder without git or without a commit; `git.failed` where git cannot say.
 */
export async function observationsFromGit(
  registry: string,
  { entries }: Pick<Profile, 'entries'>,
  { after, signal, remote }: { after?: string | undefined; signal: AbortSignal; remote?: RemoteCall | undefined },
): Promise<GitHistory | Problem> {
  const call = { folder: registry, signal };
  try {
    const head = await headId(call);
    if (head === undefined) return NONE;
    if (head === after) return { ...NONE, head };
    const range = after !== undefined && (await isKnown(after, head, call)) ? `${after}..${head}` : head;
    const { versions, commits } = await versionsOf(range, entries.folder, call);
    const numbers = new Map<string, Numbers>();
    const blobs = new Set(versions.map(({ blob }) => blob));
    if (remote !== undefined) await fetchMissingBlobs(blobs, { ...remote, signal });
    await eachBlob(blobs, call, (id, content) => {
      numbers.set(id, numbersOf(content, entries.maximumBytes));
    });
    const observations = versions.flatMap(({ path, blob, day }) =>
      (numbers.get(blob) ?? []).map(([field, value]): Observation => ({ entry: path, field, day, value })),
    );
    return { observations, commits, head };
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    const known = gitProblem(registry, error);
    if (known instanceof ProblemError) return known.problem;
    throw error;
  }
}

/** Whether a commit that was read up to is still in the branch's history. */
async function isKnown(commit: string, head: string, call: GitCall): Promise<boolean> {
  return /^[0-9a-f]{40,64}$/.test(commit) && (await isAncestor(commit, head, call));
}
