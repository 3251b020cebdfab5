import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ProblemError } from '../../shared/problem.ts';
import { gitAnswer, gitProblem, gitText, partsOf, readBlobs, type GitCall } from '../git/index.ts';

/** What a registry's git says of the files in one of its folders since a base. */
export interface Comparison {
  /** The commit that the files are compared with: where the base and HEAD part. */
  readonly mergeBase: string;
  /** Relative to the registry. Files that git does not track yet are added, unless it is told to ignore them. */
  readonly added: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
}

/** git in a registry's folder; undefined where that is in no checkout. */
export async function gitIn(registry: string): Promise<GitCall | undefined> {
  return (await isInCheckout(registry)) ? { folder: registry } : undefined;
}

/**
 * The files in a folder of the registry that git has or would take, relative to the registry: names alone, so that a
 * checkout without the files, or a clone without their contents, answers too.
 * @returns Undefined where the registry is in no checkout.
 * @throws {ProblemError} `git.failed`.
 */
export async function filesKnownToGit(registry: string, folder: string): Promise<Set<string> | undefined> {
  const call = await gitIn(registry);
  if (call === undefined) return undefined;
  try {
    const listed = async (...flags: string[]): Promise<string[]> =>
      partsOf(await gitText(['ls-files', '-z', ...flags, '--', `:(literal)${folder}`], call));
    const known = new Set(await listed('--cached', '--others', '--exclude-standard'));
    for (const deleted of await listed('--deleted')) known.delete(deleted);
    if (known.size > 0) return known;
    // An index without any of them is that of a checkout of some folders alone.
    const head = await gitAnswer(['ls-tree', '-r', '-z', '--name-only', 'HEAD', '--', folder], call);
    return new Set(partsOf(head ?? ''));
  } catch (error) {
    throw gitProblem(registry, error);
  }
}

/**
 * Which files of a folder were added or changed since the base, what is not committed included. A renamed file is an
 * added one.
 * @param base Any name of a commit.
 * @throws {ProblemError} `git.no-checkout`, `git.no-such-revision`, `git.no-merge-base`, `git.failed`.
 */
export async function compareWithBase(registry: string, base: string, folder: string): Promise<Comparison> {
  const call = await gitIn(registry);
  if (call === undefined) throw new ProblemError({ code: 'git.no-checkout', folder: registry });
  try {
    const mergeBase = await mergeBaseOf(base, call);
    const pathspec = ['--', `:(literal)${folder}`];
    const settings = ['--no-renames', '--no-ext-diff', '--no-textconv', '--relative'];
    const diff = ['diff', '--name-status', '-z', ...settings, mergeBase, ...pathspec];
    const fields = partsOf(await gitText(diff, call));
    const untracked = ['ls-files', '-z', '--others', '--exclude-standard', ...pathspec];
    const added = new Set(partsOf(await gitText(untracked, call)));
    const changed = new Set<string>();
    // A letter, then its path (git-diff, `--name-status -z`).
    for (let at = 0; at + 1 < fields.length; at += 2) {
      const [status = '', path = ''] = fields.slice(at, at + 2);
      if (status === 'A') added.add(path);
      else if (status !== 'D') changed.add(path);
    }
    return { mergeBase, added, changed };
  } catch (error) {
    throw gitProblem(registry, error);
  }
}

/**
 * The bytes that files of a folder have in a commit, by path. Links, and files beyond the limit, are left out.
 * @throws {ProblemError} `git.failed`.
 */
export async function bytesAt(
  registry: string,
  commit: string,
  { folder, paths, maximumBytes }: { folder: string; paths: ReadonlySet<string>; maximumBytes: number },
): Promise<Map<string, Buffer>> {
  const call = await gitIn(registry);
  if (call === undefined || paths.size === 0) return new Map();
  try {
    const tree = partsOf(await gitText(['ls-tree', '-r', '-z', commit, '--', folder], call));
    // `mode type id`, a tab, the path (git-ls-tree, "Output Format").
    const blobs = tree.flatMap((line) => {
      const [, id, path] = /^100\d+ blob ([\da-f]+)\t([^]+)$/.exec(line) ?? [];
      return id === undefined || path === undefined || !paths.has(path) ? [] : [{ id, path }];
    });
    const contents = await readBlobs(new Set(blobs.map(({ id }) => id)), maximumBytes, call);
    return new Map(
      blobs.flatMap(({ id, path }) => {
        const content = contents.get(id);
        return content instanceof Buffer ? [[path, content]] : [];
      }),
    );
  } catch (error) {
    throw gitProblem(registry, error);
  }
}

async function mergeBaseOf(base: string, call: GitCall): Promise<string> {
  // What begins with a dash is no option behind `--end-of-options`.
  const found = await gitAnswer(['merge-base', '--end-of-options', base, 'HEAD'], call);
  if (found !== undefined && found !== '') return found;
  const isShallow = (await gitText(['rev-parse', '--is-shallow-repository'], call)) === 'true';
  for (const revision of [base, 'HEAD']) {
    const id = await gitAnswer(['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`], call);
    if (id === undefined || id === '') throw new ProblemError({ code: 'git.no-such-revision', revision, isShallow });
  }
  throw new ProblemError({ code: 'git.no-merge-base', revision: base, isShallow });
}

async function isInCheckout(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await lstat(join(at, '.git')).catch(() => undefined);
    if (found !== undefined) return true;
    if (at === dirname(at)) return false;
  }
}
