import { realpath } from 'node:fs/promises';
import { gitProblem, prefixOf, topFolder, uncommittedPaths, type TrustedFolder } from '../git/index.ts';
import { gitIn } from './git-tree.ts';

/**
 * The files of a registry that have uncommitted edits, relative to it. None in a folder without git.
 * Where the registry is a folder inside another checkout, git does not judge files that it does not track.
 * @throws {ProblemError} `git.failed` where there is a checkout and git cannot say.
 */
export async function uncommittedFiles(registry: TrustedFolder, folders: readonly string[]): Promise<Set<string>> {
  if ((await gitIn(registry)) === undefined) return new Set();
  const call = { folder: registry };
  try {
    const isTop = (await realpath(await topFolder(call))) === registry;
    const paths = await uncommittedPaths(folders, { withUntracked: isTop }, call);
    const prefix = isTop ? '' : await prefixOf(call);
    // git's paths are relative to the checkout's top.
    return new Set(paths.flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : [])));
  } catch (error) {
    throw gitProblem(registry, error);
  }
}
