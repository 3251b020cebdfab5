import { gitAnswer, type GitCall } from '../process/run.ts';

/** The commit where two revisions part; undefined where they have none in common, or one of them does not exist. */
export async function mergeBase(one: string, other: string, call: GitCall): Promise<string | undefined> {
  const id = await gitAnswer(['merge-base', '--end-of-options', one, other], call);
  return id === '' ? undefined : id;
}

/** Whether a commit is the other or in its history; false where one of them is not here. */
export async function isAncestor(earlier: string, commit: string, call: GitCall): Promise<boolean> {
  // Exit code 1: it is not. 128: one of them does not exist.
  return (await gitAnswer(['merge-base', '--is-ancestor', '--end-of-options', earlier, commit], call)) !== undefined;
}
