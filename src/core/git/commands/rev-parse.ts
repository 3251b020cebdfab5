import { gitAnswer, gitText, type GitCall } from '../process/run.ts';

/** The id of the commit that a revision names; undefined where there is none. */
export function commitId(revision: string, call: GitCall): Promise<string | undefined> {
  return gitAnswer(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], call);
}

/** The id that HEAD names, whether or not that commit is here; undefined where there is no commit yet. */
export function headId(call: GitCall): Promise<string | undefined> {
  return gitAnswer(['rev-parse', '--verify', '--quiet', 'HEAD'], call);
}

export async function isInsideWorkTree(call: GitCall): Promise<boolean> {
  return (await gitAnswer(['rev-parse', '--is-inside-work-tree'], call)) === 'true';
}

export async function isShallow(call: GitCall): Promise<boolean> {
  return (await gitText(['rev-parse', '--is-shallow-repository'], call)) === 'true';
}

/** The checkout's top folder, absolute. @throws {GitError} Where the folder is not in a checkout. */
export function topFolder(call: GitCall): Promise<string> {
  return gitText(['rev-parse', '--show-toplevel'], call);
}

/** The path of the call's folder from the checkout's top: `registry/`, or nothing at the top. @throws {GitError} */
export function prefixOf(call: GitCall): Promise<string> {
  return gitText(['rev-parse', '--show-prefix'], call);
}

/** Where git keeps one of its own files, relative to the folder or absolute; undefined outside a repository. */
export function gitPath(name: string, call: GitCall): Promise<string | undefined> {
  return gitAnswer(['rev-parse', '--git-path', name], call);
}
