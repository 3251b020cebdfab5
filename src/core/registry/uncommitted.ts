import { lstat, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { simpleGit } from 'simple-git';
import { ProblemError } from '../../shared/problem.ts';

/**
 * The files of a registry that have edits which are not committed, relative to it. None in a folder without git.
 * Where the registry is a folder inside another checkout, files that git does not track are not git's to judge.
 * @throws {ProblemError} `git.failed` where there is a checkout and git cannot say.
 */
export async function uncommittedFiles(registry: string, folders: readonly string[]): Promise<Set<string>> {
  if (!(await isInCheckout(registry))) return new Set();
  const git = simpleGit({
    baseDir: registry,
    // A registry's own settings may name a program that git would run to watch files.
    config: ['core.fsmonitor=false'],
    unsafe: { allowUnsafeFsMonitor: true },
    allowEnvironment: ['GIT_OPTIONAL_LOCKS'],
  }).env(gitEnvironment());
  try {
    const top = (await git.revparse(['--show-toplevel'])).trim();
    const isTop = (await realpath(top)) === registry;
    const untracked = `--untracked-files=${isTop ? 'all' : 'no'}`;
    const status = await git.raw(['status', '--porcelain=v1', '-z', '--no-renames', untracked, '--', ...folders]);
    const prefix = isTop ? '' : (await git.revparse(['--show-prefix'])).trim();
    // `XY PATH`, ended by NUL, the path relative to the top (git-status, "Porcelain Format Version 1").
    const paths = status.split('\0').flatMap((line) => (line.length > 3 ? [line.slice(3)] : []));
    return new Set(paths.flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : [])));
  } catch (error) {
    const detail = error instanceof Error ? error.message.trim() : String(error);
    throw new ProblemError({ code: 'git.failed', folder: registry, detail });
  }
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
  // It only looks, and takes no lock.
  return { ...Object.fromEntries(own), GIT_OPTIONAL_LOCKS: '0' };
}
