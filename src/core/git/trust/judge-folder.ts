import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { FolderSetting } from '../../../shared/trust.ts';
import { configLines, type ConfigLine } from '../commands/config.ts';
import { GitError, gitProblem } from '../process/git-error.ts';
import { checkConfigFiles, isInclude, withIncluded } from './config-files.ts';
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

/**
 * Reads what a folder's own git settings name. The settings of the system and of the person count as the person's own.
 * @param folder Absolute.
 * @throws {ProblemError} `git.missing`, `git.not-owned`, `git.failed` where git refuses to read the folder.
 */
export async function judgeFolder(folder: string): Promise<Judgement> {
  try {
    return judgement(folder, await settingsOf(folder));
  } catch (error) {
    throw gitProblem(folder, error);
  }
}

async function settingsOf(folder: string): Promise<FolderSetting[]> {
  const found = await findGit(folder);
  if (found === undefined) return [];
  const settings: FolderSetting[] = [];
  if (found.isFile) settings.push(await gitFileSetting(found.path, folder));
  const lines = await configLines({ folder });
  const own = lines.filter(({ scope }) => scope === 'local' || scope === 'worktree');
  for (const line of await withIncluded(own, folder)) {
    if (isInclude(line.key) || isHarmless(line.key, line.value)) continue;
    settings.push(await settingOf(line, folder));
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

/**
 * The `.git` of a folder or of one above it; undefined where there is none.
 * @throws {GitError} Where git could not read its configuration without waiting.
 */
export async function findGit(folder: string): Promise<{ path: string; isFile: boolean } | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, '.git');
    const found = await lstat(path).catch(() => undefined);
    if (found?.isDirectory() === true) await checkConfigFiles(path);
    else if (found !== undefined && !found.isFile() && !found.isSymbolicLink()) {
      throw new GitError(`${path} is not a regular file`);
    }
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
