import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../shared/problems/index.ts';
import {
  changedFiles,
  commitId,
  fastForward,
  fetchMissingBlobs,
  idsOfFiles,
  indexEntries,
  isAncestor,
  topFolder,
  touchedFiles,
  updateIndex,
  type Credentials,
  type TreeChange,
  type TrustedCall,
  type TrustedFolder,
} from '../git/index.ts';
import { upstreamOf } from './upstream.ts';

/**
 * Brings branch, index and files up to a commit that was pushed. A file that has edits of somebody else's is never
 * touched: where the commit changes it, nothing is. Files that have the commit's bytes already are in nobody's way.
 * @returns `publish.not-forwarded` where it cannot be done: what was pushed stays pushed.
 */
export async function forwardTo(
  folder: TrustedFolder,
  commit: string,
  { branch, credentials }: { branch: string; credentials?: Credentials | undefined },
): Promise<Problem | undefined> {
  const not = (detail: string): Problem => ({ code: 'publish.not-forwarded', commit, detail });
  try {
    const upstream = await upstreamOf(folder);
    if (upstream.remoteBranch !== branch) return not(`the branch ${upstream.branch} is checked out`);
    // Half a checkout is worse than a late answer: once begun it is not cancelled.
    const call = { folder: (await topFolder({ folder })) as TrustedFolder };
    const head = await commitId('HEAD', call);
    if (head === undefined || !(await isAncestor(head, commit, call))) {
      return not(`the branch ${upstream.branch} has commits of its own`);
    }
    const changes = await changedFiles(head, commit, call);
    const deleted = await touchedFiles('deleted', call);
    // git takes a file that is not there for one that it may bring back.
    const gone = changes.find(({ path }) => deleted.has(path));
    if (gone !== undefined) return not(`${gone.path} was deleted here`);

    // git itself would fetch them one by one, with the token in the environment of every filter.
    const blobs = changes.flatMap(({ after }) => (after === null ? [] : [after.id]));
    await fetchMissingBlobs(new Set(blobs), { ...call, credentials });
    const alike = await alreadyThere(changes, call);
    await stage(alike, 'after', call);
    const refusal = await fastForward(commit, call);
    if (refusal === undefined) return undefined;
    await stage(alike, 'before', call);
    return not(refusal);
  } catch (error) {
    return not(error instanceof Error ? error.message : String(error));
  }
}

/** The changes whose file in the folder, though not committed, has the commit's content already. */
async function alreadyThere(changes: readonly TreeChange[], call: TrustedCall): Promise<TreeChange[]> {
  const dirty = await touchedFiles('all', call);
  const index = await indexEntries(call);
  const candidates: TreeChange[] = [];
  for (const change of changes) {
    const { path, before, after } = change;
    const staged = index.get(path);
    // What somebody staged is an edit that is nowhere else.
    const isAsCommitted = before === null ? staged === undefined : staged === `${before.mode} ${before.id} 0`;
    if (after?.mode.startsWith('100') !== true || !isAsCommitted || /^"|\n/.test(path)) continue;
    if (before !== null && !dirty.has(path)) continue;
    const found = await lstat(join(call.folder, path)).catch(() => undefined);
    if (found?.isFile() === true) candidates.push(change);
  }
  const ids = await idsOfFiles(
    candidates.map(({ path }) => path),
    call,
  );
  return candidates.filter(({ after }, at) => after?.id === ids[at]);
}

/** Puts one side of the changes into the index. */
function stage(changes: readonly TreeChange[], side: 'before' | 'after', call: TrustedCall): Promise<void> {
  return updateIndex(
    changes.map((change) => [change.path, change[side]]),
    call,
  );
}
