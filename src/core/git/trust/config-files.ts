import { lstat, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, parse, resolve } from 'node:path';
import { configFileLines, type ConfigLine } from '../commands/config.ts';
import { GitError } from '../process/git-error.ts';

/** Includes that include each other end somewhere; git stops at ten as well (config.c, MAX_INCLUDE_DEPTH). */
const MAXIMUM_DEPTH = 10;
const MAXIMUM_BYTES = 1_000_000;

/** Whether a key includes another file, on a condition or without one. */
export function isInclude(key: string): boolean {
  return /^include(?:if\..+)?\.path$/.test(key);
}

/** The file that an include names, from the file that it is in. */
function includedFile({ file, value }: ConfigLine, folder: string): string {
  return resolve(folder, dirname(file), value.replace(/^~(?=\/)/, homedir()));
}

/** Lines of a configuration with those of every file that they include, whether or not its condition holds now. */
export async function withIncluded(lines: readonly ConfigLine[], folder: string, depth = 0): Promise<ConfigLine[]> {
  const all = [...lines];
  if (depth >= MAXIMUM_DEPTH) return all;
  for (const line of lines.filter(({ key }) => isInclude(key))) {
    const file = includedFile(line, folder);
    // A file that is not there includes nothing, and a folder is judged again before each use.
    if (!(await isReadable(file))) continue;
    all.push(...(await withIncluded(await linesOf(file), folder, depth + 1)));
  }
  return all;
}

/**
 * Makes sure that git can read a repository's own configuration at all: every git command opens these files, and a
 * named pipe among them would hold each up for ever.
 * @param gitFolder The repository's `.git`.
 * @throws {GitError} Where one is not a regular file, or too large.
 */
export async function checkConfigFiles(gitFolder: string): Promise<void> {
  for (const name of ['config', 'config.worktree']) {
    const file = join(gitFolder, name);
    if (!(await isReadable(file))) continue;
    const text = await readFile(file, 'latin1');
    if (/\[\s*include/i.test(text)) await withIncluded(await linesOf(file), gitFolder);
  }
}

/** @throws {GitError} */
async function isReadable(file: string): Promise<boolean> {
  const found = await lstat(file).catch(() => undefined);
  if (found === undefined) return false;
  if (found.isSymbolicLink()) throw new GitError(`${file} is a link`);
  if (!found.isFile()) throw new GitError(`${file} is not a regular file`);
  if (found.size > MAXIMUM_BYTES) throw new GitError(`${file} is larger than ${MAXIMUM_BYTES} bytes`);
  return true;
}

/** Outside the repository, so that git opens this file alone. */
function linesOf(file: string): Promise<ConfigLine[]> {
  return configFileLines(file, { folder: parse(file).root });
}
