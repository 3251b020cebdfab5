import { gitAnswer, type GitCall } from '../process/run.ts';

/** How many commits each of two has that the other lacks; undefined where one of them is not here. */
export async function countApart(
  one: string,
  other: string,
  call: GitCall,
): Promise<{ ofOne: number; ofOther: number } | undefined> {
  const flags = ['--left-right', '--count', '--end-of-options'];
  const output = await gitAnswer(['rev-list', ...flags, `${one}...${other}`, '--'], call);
  if (output === undefined) return undefined;
  const [ofOne = 0, ofOther = 0] = output.split('\t').map(Number);
  return { ofOne, ofOther };
}

/** How many commits one has that the other lacks; undefined where one of them is not here. */
export async function countBeyond(commit: string, other: string, call: GitCall): Promise<number | undefined> {
  const output = await gitAnswer(['rev-list', '--count', '--end-of-options', commit, `^${other}`, '--'], call);
  return output === undefined ? undefined : Number(output);
}

/** A commit's own id and its parents'; undefined where there is no such commit. */
export async function parentsOf(commit: string, call: GitCall): Promise<{ id: string; parents: string[] } | undefined> {
  const flags = ['--parents', '--max-count=1', '--end-of-options'];
  const output = await gitAnswer(['rev-list', ...flags, commit, '--'], call);
  const [id, ...parents] = output?.split(' ') ?? [];
  return id === undefined || id === '' ? undefined : { id, parents };
}
