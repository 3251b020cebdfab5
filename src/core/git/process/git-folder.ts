import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { GitError } from './git-error.ts';

/** Where a checkout keeps its git data. */
export interface GitFolder {
  /** The `.git` of the nearest folder that has one. */
  path: string;
  /** Whether that is a file or a link, which leads elsewhere. */
  isFile: boolean;
  /** The folder with the data. */
  data: string;
}

/** A `.git` file holds one path (gitrepository-layout). */
const LARGEST_GIT_FILE = 10_000;

/** Finds the git data of a folder without starting git. @throws {GitError} Where `.git` is neither a file nor a folder. */
export async function findGitFolder(folder: string): Promise<GitFolder | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, '.git');
    const found = await lstat(path).catch(() => undefined);
    if (found?.isDirectory() === true) return { path, isFile: false, data: path };
    if (found !== undefined) return { path, isFile: true, data: (await namedIn(path)) ?? path };
    if (at === dirname(at)) return undefined;
  }
}

async function namedIn(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return path;
  if (found === undefined) return undefined;
  if (!found.isFile() || found.size > LARGEST_GIT_FILE) throw notRegular(path);
  const named = /^gitdir: (.+?)\s*$/.exec(await readFile(path, 'utf8'))?.[1];
  return named === undefined ? undefined : resolve(dirname(path), named);
}

/** Where git's own files lie, in the git folder. */
const PLACES = ['', 'info', 'refs', 'refs/heads', 'refs/remotes', 'objects/info', 'logs'];
/** Far more than any configuration has; git would read all of it for each command. */
const LARGEST_CONFIG = 1_000_000;
/** As git itself (config.c, MAX_INCLUDE_DEPTH). */
const MAXIMUM_DEPTH = 10;

/**
 * Refuses git data in which a pipe or a device stands for a file that git reads, or a configuration without measure:
 * git would wait for ever.
 * @throws {GitError}
 */
export async function refuseSpecialFiles({ data }: GitFolder): Promise<void> {
  const common = resolve(data, (await readText(join(data, 'commondir'))).trim());
  const folders = [...new Set([data, common])];
  await Promise.all(folders.flatMap((folder) => PLACES.map((place) => refuseIn(join(folder, place)))));
  for (const folder of folders) {
    for (const name of ['config', 'config.worktree']) await refuseConfig(join(folder, name));
  }
}

async function refuseIn(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const found = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
    // A socket is what git's own file monitor listens at.
    if (found?.isFIFO() === true || found?.isCharacterDevice() === true) throw notRegular(path);
  }
}

async function refuseConfig(path: string, depth = 0): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return;
  if (!found.isFile()) throw notRegular(path);
  if (found.size > LARGEST_CONFIG) throw new GitError(`${path} is larger than 1 MB`);
  if (depth >= MAXIMUM_DEPTH) return;
  for (const [, named = ''] of (await readText(path)).matchAll(/\bpath\s*=\s*"?([^"#;\r\n]+)/gi)) {
    const included = resolve(dirname(path), named.trim().replace(/^~(?=\/)/, homedir()));
    await refuseConfig(included, depth + 1);
  }
}

function notRegular(path: string): GitError {
  return new GitError(`${path} is not a regular file`);
}

/** The text of a regular file; nothing of any other. */
async function readText(path: string): Promise<string> {
  const isFile = (await stat(path).catch(() => undefined))?.isFile() === true;
  return isFile ? readFile(path, 'utf8').catch(() => '') : '';
}
