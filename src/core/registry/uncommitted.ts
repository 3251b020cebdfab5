import { realpath } from 'node:fs/promises';
import { gitProblem, gitText, partsOf } from '../git/index.ts';
import { gitIn } from './git-tree.ts';

/**
 * The files of a registry that have edits which are not committed, relative to it. None in a folder without git.
 * Where the registry is a folder inside another checkout, files that git does not track are not git's to judge.
 * @throws {ProblemError} `git.failed` where there is a checkout and git cannot say.
 */
export async function uncommittedFiles(registry: string, folders: readonly string[]): Promise<Set<string>> {
  const call = await gitIn(registry);
  if (call === undefined) return new Set();
  try {
    const top = await gitText(['rev-parse', '--show-toplevel'], call);
    const isTop = (await realpath(top)) === registry;
    const untracked = `--untracked-files=${isTop ? 'all' : 'no'}`;
    const asked = ['status', '--porcelain=v1', '-z', '--no-renames', untracked, '--', ...folders];
    const status = partsOf(await gitText(asked, call));
    const prefix = isTop ? '' : await gitText(['rev-parse', '--show-prefix'], call);
    // `XY PATH`, the path relative to the top (git-status, "Porcelain Format Version 1").
    const paths = status.map((line) => line.slice(3));
    return new Set(paths.flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : [])));
  } catch (error) {
    throw gitProblem(registry, error);
  }
}
