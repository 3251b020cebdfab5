import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../shared/problem.ts';
import { changedFiles, gitText, partsOf, runGit, type GitCall, type TreeChange } from '../git/index.ts';
import { hasInIt } from './history.ts';
import type { RemoteCall } from './sync.ts';
import { upstreamOf } from './upstream.ts';

/**
 * Brings branch, index and files up to a commit that was pushed. A file that has edits of somebody else's is never
 * touched: where the commit changes it, nothing is. Files that have the commit's bytes already are in nobody's way.
 * @returns `publish.not-forwarded` where it cannot be done: what was pushed stays pushed.
 */
export async function forwardTo(
  folder: string,
  commit: string,
  { branch, ...remoteCall }: RemoteCall & { branch: string },
): Promise<Problem | undefined> {
  const not = (detail: string): Problem => ({ code: 'publish.not-forwarded', commit, detail });
  try {
    const upstream = await upstreamOf(folder);
    if (upstream.remoteBranch !== branch) return not(`the branch ${upstream.branch} is checked out`);
    const top = await gitText(['rev-parse', '--show-toplevel'], { folder });
    // Half a checkout is worse than a late answer: once begun it is not cancelled.
    const call = { folder: top, credentials: remoteCall.credentials };
    const head = await gitText(['rev-parse', 'HEAD'], call);
    if (!(await hasInIt(top, commit, head))) {
      return not(`the branch ${upstream.branch} has commits of its own`);
    }
    const changes = await changedFiles(head, commit, call);
    const deleted = await workNames(['diff-files', '-z', '--name-only', '--diff-filter=D'], call);
    // git takes a file that is not there for one that it may bring back.
    const gone = changes.find(({ path }) => deleted.has(path));
    if (gone !== undefined) return not(`${gone.path} was deleted here`);

    const alike = await alreadyThere(changes, call);
    await stage(alike, 'after', call);
    const settings = ['--ff-only', '--no-autostash', '--no-overwrite-ignore', '--no-verify-signatures', '--quiet'];
    const { code, said } = await runGit(['merge', ...settings, commit], call);
    if (code === 0) return undefined;
    await stage(alike, 'before', call);
    return not(said.trim());
  } catch (error) {
    return not(error instanceof Error ? error.message : String(error));
  }
}

/** The changes whose file in the folder, though not committed, has the commit's content already. */
async function alreadyThere(changes: readonly TreeChange[], call: GitCall): Promise<TreeChange[]> {
  const dirty = await workNames(['diff-files', '-z', '--name-only'], call);
  const index = await indexFiles(call);
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
  if (candidates.length === 0) return [];
  const input = candidates.map(({ path }) => `${path}\n`).join('');
  const ids = (await gitText(['hash-object', '--stdin-paths'], { ...call, input })).split('\n');
  return candidates.filter(({ after }, at) => after?.id === ids[at]);
}

/** Puts one side of the changes into the index. */
async function stage(changes: readonly TreeChange[], side: 'before' | 'after', call: GitCall): Promise<void> {
  if (changes.length === 0) return;
  const lines = changes.map((change) => {
    const { mode, id } = change[side] ?? { mode: '0', id: '0'.repeat(40) };
    return `${mode} ${id} 0\t${change.path}\0`;
  });
  await gitText(['update-index', '-z', '--index-info'], { ...call, input: lines.join('') });
}

/** `mode id stage` of each file in the index, by path. */
async function indexFiles(call: GitCall): Promise<Map<string, string>> {
  const lines = partsOf(await gitText(['ls-files', '-z', '--stage', '--full-name'], call));
  return new Map(
    lines.map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(tab + 1), line.slice(0, tab)];
    }),
  );
}

async function workNames(args: readonly string[], call: GitCall): Promise<Set<string>> {
  return new Set(partsOf(await gitText(args, call)));
}
