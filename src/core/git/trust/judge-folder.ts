import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import type { FolderSetting } from '../../../shared/trust.ts';
import { configFileLines, configLines, type ConfigLine } from '../commands/config.ts';
import type { GitCall } from '../process/run.ts';
import { effectOf } from './effects.ts';
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
 * @throws {ProblemError | GitError} Where git is missing, or refuses to read the folder.
 */
export async function judgeFolder(folder: string): Promise<Judgement> {
  const found = await findGit(folder);
  if (found === undefined) return judgement(folder, []);
  const call: GitCall = { folder };
  const settings: FolderSetting[] = [];
  if (found.isFile) settings.push(await gitFileSetting(found.path, folder));
  const lines = await configLines(call);
  const own = lines.filter(({ scope }) => scope === 'local' || scope === 'worktree');
  for (const line of await withIncluded(own, call)) {
    if (isInclude(line.key) || isHarmless(line.key, line.value)) continue;
    settings.push(await settingOf(line, folder));
  }
  return judgement(folder, settings);
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

async function findGit(folder: string): Promise<{ path: string; isFile: boolean } | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, '.git');
    const found = await lstat(path).catch(() => undefined);
    if (found !== undefined) return { path, isFile: !found.isDirectory() };
    if (at === dirname(at)) return undefined;
  }
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
    when: 'whenever git works in the folder',
  };
}

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

async function settingOf({ key, value, file }: ConfigLine, folder: string): Promise<FolderSetting> {
  const path = resolve(folder, file);
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
