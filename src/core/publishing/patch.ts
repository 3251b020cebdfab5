import { gitProblem, patchText, subjectOf, type TrustedFolder } from '../git/index.ts';
import { commitOn } from './commit.ts';
import type { Message } from './message.ts';
import type { Prepared } from './prepared.ts';

/**
 * What a publish would push, as `git am` takes it.
 * @returns The text, and a name for its file.
 * @throws {ProblemError} As `commitOn`.
 */
export async function patchOf(
  folder: TrustedFolder,
  prepared: Pick<Prepared, 'base' | 'files'>,
  message: Message,
): Promise<{ name: string; text: string }> {
  const commit = await commitOn(folder, prepared, message);
  try {
    const name = await subjectOf(commit, 'file name', { folder });
    return { name: `0001-${name.slice(0, 52)}.patch`, text: await patchText(commit, { folder }) };
  } catch (error) {
    throw gitProblem(folder, error);
  }
}
