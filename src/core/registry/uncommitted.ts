import { realpath } from 'node:fs/promises';
import { gitFailed, gitIn } from './git-tree.ts';

/**
 * The files of a registry that have edits which are not committed, relative to it. None in a folder without git.
 * Where the registry is a folder inside another checkout, files that git does not track are not git's to judge.
 * @throws {ProblemError} `git.failed` where there is a checkout and git cannot say.
 */
export async function uncommittedFiles(registry: string, folders: readonly string[]): Promise<Set<string>> {
  const git = await gitIn(registry);
  if (git === undefined) return new Set();
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
    throw gitFailed(registry, error);
  }
}
