import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { simpleGit, type SimpleGit } from 'simple-git';
import { ProblemError } from '../../shared/problem.ts';

/** What a registry's git says of the files in one of its folders since a base. */
export interface Comparison {
  /** The commit that the files are compared with: where the base and HEAD part. */
  readonly mergeBase: string;
  /** Relative to the registry. Files that git does not track yet are added, unless it is told to ignore them. */
  readonly added: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
}

/** Object ids in one call of git: far below any limit of a command line. */
const IDS_A_CALL = 1_000;

/** git in a registry's folder; undefined where that is in no checkout. */
export async function gitIn(registry: string): Promise<SimpleGit | undefined> {
  if (!(await isInCheckout(registry))) return undefined;
  return simpleGit({
    baseDir: registry,
    // A registry's own settings may name a program that git would run to watch files.
    config: ['core.fsmonitor=false'],
    unsafe: { allowUnsafeFsMonitor: true },
    allowEnvironment: ['GIT_OPTIONAL_LOCKS', 'GIT_TERMINAL_PROMPT'],
  }).env(gitEnvironment());
}

export function gitFailed(registry: string, error: unknown): ProblemError {
  const detail = error instanceof Error ? error.message.trim() : String(error);
  return new ProblemError({ code: 'git.failed', folder: registry, detail });
}

/**
 * The files in a folder of the registry that git has or would take, relative to the registry: names alone, so that a
 * checkout without the files, or a clone without their contents, answers too.
 * @returns Undefined where the registry is in no checkout.
 * @throws {ProblemError} `git.failed`.
 */
export async function filesKnownToGit(registry: string, folder: string): Promise<Set<string> | undefined> {
  const git = await gitIn(registry);
  if (git === undefined) return undefined;
  try {
    const listed = async (...flags: string[]): Promise<string[]> =>
      namesIn(await git.raw(['ls-files', '-z', ...flags, '--', `:(literal)${folder}`]));
    const known = new Set(await listed('--cached', '--others', '--exclude-standard'));
    for (const deleted of await listed('--deleted')) known.delete(deleted);
    if (known.size > 0) return known;
    // An index without any of them is that of a checkout of some folders alone.
    const head = await git.raw(['ls-tree', '-r', '-z', '--name-only', 'HEAD', '--', folder]).catch(() => '');
    return new Set(namesIn(head));
  } catch (error) {
    throw gitFailed(registry, error);
  }
}

/**
 * Which files of a folder were added or changed since the base, what is not committed included. A renamed file is an
 * added one.
 * @param base Any name of a commit.
 * @throws {ProblemError} `git.no-checkout`, `git.no-such-revision`, `git.no-merge-base`, `git.failed`.
 */
export async function compareWithBase(registry: string, base: string, folder: string): Promise<Comparison> {
  const git = await gitIn(registry);
  if (git === undefined) throw new ProblemError({ code: 'git.no-checkout', folder: registry });
  const mergeBase = await mergeBaseOf(git, registry, base);
  try {
    const pathspec = ['--', `:(literal)${folder}`];
    const settings = ['--no-renames', '--no-ext-diff', '--no-textconv', '--relative'];
    const fields = namesIn(await git.raw(['diff', '--name-status', '-z', ...settings, mergeBase, ...pathspec]));
    const added = new Set(namesIn(await git.raw(['ls-files', '-z', '--others', '--exclude-standard', ...pathspec])));
    const changed = new Set<string>();
    // A letter, then its path (git-diff, `--name-status -z`).
    for (let at = 0; at + 1 < fields.length; at += 2) {
      const [status = '', path = ''] = fields.slice(at, at + 2);
      if (status === 'A') added.add(path);
      else if (status !== 'D') changed.add(path);
    }
    return { mergeBase, added, changed };
  } catch (error) {
    throw gitFailed(registry, error);
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
  const bytes = new Map<string, Buffer>();
  const git = await gitIn(registry);
  if (git === undefined || paths.size === 0) return bytes;
  try {
    const tree = namesIn(await git.raw(['ls-tree', '-r', '-z', '--long', commit, '--', folder]));
    // `mode type id size`, a tab, the path (git-ls-tree, "Output Format").
    const blobs = tree.flatMap((line) => {
      const [, id, size, path] = /^100\d+ blob ([\da-f]+) +(\d+)\t([^]+)$/.exec(line) ?? [];
      if (id === undefined || path === undefined || !paths.has(path) || Number(size) > maximumBytes) return [];
      return [{ id, path, size: Number(size) }];
    });
    const sizes = [...new Map(blobs.map(({ id, size }) => [id, size]))];
    const contents = new Map<string, Buffer>();
    for (let at = 0; at < sizes.length; at += IDS_A_CALL) {
      const asked = sizes.slice(at, at + IDS_A_CALL);
      // One behind the other, nothing between them.
      const shown = await git.showBuffer(asked.map(([id]) => id));
      let end = 0;
      for (const [id, size] of asked) contents.set(id, shown.subarray(end, (end += size)));
      if (end !== shown.length) throw new Error(`git showed ${shown.length} bytes, and not ${end}`);
    }
    for (const { id, path } of blobs) bytes.set(path, contents.get(id) ?? Buffer.alloc(0));
    return bytes;
  } catch (error) {
    throw gitFailed(registry, error);
  }
}

async function mergeBaseOf(git: SimpleGit, registry: string, base: string): Promise<string> {
  // What begins with a dash is no option behind `--end-of-options`.
  const found = await git.raw(['merge-base', '--end-of-options', base, 'HEAD']).catch(() => '');
  if (found.trim() !== '') return found.trim();
  const isShallow = await git
    .revparse(['--is-shallow-repository'])
    .then((answer) => answer.trim() === 'true')
    .catch((error: unknown) => {
      throw gitFailed(registry, error);
    });
  for (const revision of [base, 'HEAD']) {
    const id = await git.raw(['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`]).catch(() => '');
    if (id.trim() === '') throw new ProblemError({ code: 'git.no-such-revision', revision, isShallow });
  }
  throw new ProblemError({ code: 'git.no-merge-base', revision: base, isShallow });
}

function namesIn(answer: string): string[] {
  return answer.split('\0').filter((name) => name !== '');
}

async function isInCheckout(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await lstat(join(at, '.git')).catch(() => undefined);
    if (found !== undefined) return true;
    if (at === dirname(at)) return false;
  }
}

/** What git needs to run and to find the maintainer's settings; nothing that points it at another repository or program. */
const ENVIRONMENT = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'USERPROFILE', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP'];

function gitEnvironment(): Record<string, string> {
  const own = ENVIRONMENT.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  // It only looks, takes no lock, and asks nobody for a password.
  return { ...Object.fromEntries(own), GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
}
