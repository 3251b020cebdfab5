import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import type { FolderSetting } from '../../../shared/trust.ts';
import { configFileLines, configLines, type ConfigLine } from '../commands/config.ts';
import { gitProblem } from '../process/git-error.ts';
import type { GitCall } from '../process/run.ts';
import { effectOf } from './effects.ts';
import { findGitFolder, type GitFolder } from '../process/git-folder.ts';
import { isHarmless } from './harmless-keys.ts';
import type { TrustedFolder } from './trusted-folder.ts';

/** What the git settings of a folder would do, read without running anything. */
export interface Judgement {
  folder: string;
  /** Those that are not known to be harmless; none where the folder needs no trust. */
  settings: FolderSetting[];
  /** Names exactly this list: trust in it holds for no other. */
  digest: string;
}

/** Includes that include each other end somewhere; git stops at ten as well (config.c, MAX_INCLUDE_DEPTH). */
const MAXIMUM_DEPTH = 10;

/**
 * Reads what a folder's own git settings name. The settings of the system and of the person count as the person's own.
 * @param folder Absolute.
 * @throws {ProblemError} `git.missing`, `git.not-owned`; `git.failed` where git cannot read the folder.
 */
export async function judgeFolder(folder: string): Promise<Judgement> {
  try {
    return judgement(folder, await settingsOf(folder));
  } catch (error) {
    throw gitProblem(folder, error);
  }
}

async function settingsOf(folder: string): Promise<FolderSetting[]> {
  const found = await findGitFolder(folder);
  if (found === undefined) return [];
  // git names its files relative to the checkout's top, wherever it was started.
  const call: GitCall = { folder: dirname(found.path) };
  const settings: FolderSetting[] = [];
  if (found.isFile) settings.push(await gitFileSetting(found.path, folder));
  settings.push(...(await otherPlaces(found, folder)));
  const lines = await configLines(call);
  const own = lines.filter(({ scope }) => scope === 'local' || scope === 'worktree');
  for (const line of await withIncluded(own, call)) {
    if (isInclude(line.key) || isHarmless(line.key, line.value)) continue;
    settings.push(await settingOf(line, call.folder, folder));
  }
  return settings;
}

/** The folder as one that may act: it has nothing to be trusted, or exactly this was trusted. */
export function trustedBy({ folder, settings, digest }: Judgement, trustedDigest?: string): TrustedFolder | undefined {
  return settings.length === 0 || digest === trustedDigest ? (folder as TrustedFolder) : undefined;
}

function judgement(folder: string, settings: readonly FolderSetting[]): Judgement {
  const unique = new Map(settings.map((setting) => [fingerprintOf(setting), setting]));
  const prints = [...unique.keys()].sort();
  const digest = createHash('sha256').update(JSON.stringify(prints)).digest('hex');
  return { folder, settings: [...unique.values()], digest };
}

/** Tells one setting from every other, wherever its line is. */
function fingerprintOf({ key, value, file }: FolderSetting): string {
  return JSON.stringify([file, key, value]);
}

/** A `.git` that is a file or a link, as a linked worktree has it: git works in the folder that it names. */
async function gitFileSetting(path: string, folder: string): Promise<FolderSetting> {
  const stat = await lstat(path);
  const text = stat.isFile() && stat.size < 10_000 ? await readFile(path, 'utf8') : '';
  return {
    key: '.git',
    value: text.trim().slice(0, 500) || 'a link',
    file: relative(folder, path) || '.git',
    line: null,
    kind: 'other',
    what: 'Keeps its git data in another folder',
    when: ALWAYS,
  };
}

/** Files by which git data names other places beside its configuration (gitrepository-layout). */
const OTHER_PLACES = [
  ['commondir', 'Shares the git data of another folder'],
  ['objects/info/alternates', 'Reads commits from another folder'],
  ['remotes', 'Names a remote outside of the settings'],
  ['branches', 'Names a remote outside of the settings'],
] as const;

async function otherPlaces({ data, isFile }: GitFolder, folder: string): Promise<FolderSetting[]> {
  const settings: FolderSetting[] = [];
  for (const [name, what] of OTHER_PLACES) {
    // A linked worktree always has one, and its `.git` file is asked about.
    if (name === 'commondir' && isFile) continue;
    const path = join(data, name);
    const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
    // An older git leaves an empty folder `branches`.
    const files = isFolder ? (await readdir(path)).map((each) => join(path, each)) : [path];
    for (const file of files) {
      if (!(await stat(file).catch(() => undefined))?.isFile()) continue;
      const value = (await readFile(file, 'utf8')).trim().slice(0, 1_000);
      const key = join('.git', relative(data, file));
      settings.push({ key, value, file: relative(folder, file), line: null, kind: 'other', what, when: ALWAYS });
    }
  }
  return settings;
}

const ALWAYS = 'whenever git works in the folder';

function isInclude(key: string): boolean {
  return /^include(?:if\..+)?\.path$/.test(key);
}

/** The lines with those of every file that they include, whether or not its condition holds now. */
async function withIncluded(lines: readonly ConfigLine[], call: GitCall, depth = 0): Promise<ConfigLine[]> {
  const all = [...lines];
  if (depth >= MAXIMUM_DEPTH) return all;
  for (const { key, value, file } of lines) {
    if (!isInclude(key)) continue;
    const path = value.replace(/^~(?=\/)/, homedir());
    const included = resolve(call.folder, dirname(file), path);
    // A file that is not there includes nothing, and the folder is judged again before each use.
    if (!(await lstat(included).catch(() => undefined))?.isFile()) continue;
    all.push(...(await withIncluded(await configFileLines(included, call), call, depth + 1)));
  }
  return all;
}

async function settingOf({ key, value, file }: ConfigLine, top: string, folder: string): Promise<FolderSetting> {
  const path = resolve(top, file);
  const inside = relative(folder, path);
  return {
    key,
    value: value.slice(0, 1_000),
    file: inside.startsWith('..') ? path : inside,
    line: await lineOf(path, key),
    ...effectOf(key),
  };
}

/** The line that sets a key's name, where the file has one line that does. */
async function lineOf(path: string, key: string): Promise<number | null> {
  const name = key.slice(key.lastIndexOf('.') + 1);
  const text = await readFile(path, 'utf8').catch(() => '');
  const lines = text.split('\n').flatMap((line, at) => {
    return line.trimStart().toLowerCase().startsWith(name) ? [at + 1] : [];
  });
  return lines.length === 1 ? (lines[0] ?? null) : null;
}
