import { gitProblem, gitText } from '../git/index.ts';
import { commitOn } from './commit.ts';
import type { Message } from './message.ts';
import type { Prepared } from './prepared.ts';

/** Nothing of the maintainer's settings for patches: `git am` takes the text as it is. */
const SETTINGS = [
  ...['--stdout', '-1', '--binary', '--full-index', '--no-ext-diff', '--no-textconv', '--no-color', '--no-renames'],
  ...['--src-prefix=a/', '--dst-prefix=b/', '--no-attach', '--no-cover-letter', '--no-thread', '--no-to', '--no-cc'],
  ...[
    '--no-add-header',
    '--no-signature',
    '--no-notes',
    '--no-base',
    '--subject-prefix=PATCH',
    '--encode-email-headers',
  ],
];

/**
 * What a publish would push, as `git am` takes it.
 * @returns The text, and a name for its file.
 * @throws {ProblemError} As `commitOn`.
 */
export async function patchOf(
  folder: string,
  prepared: Pick<Prepared, 'base' | 'files'>,
  message: Message,
): Promise<{ name: string; text: string }> {
  const commit = await commitOn(folder, prepared, message);
  try {
    const name = await gitText(['log', '-1', '--format=%f', '--no-show-signature', commit], { folder });
    const text = await gitText(['-c', 'format.signOff=false', 'format-patch', ...SETTINGS, commit], { folder });
    return { name: `0001-${name.slice(0, 52)}.patch`, text: `${text}\n` };
  } catch (error) {
    throw gitProblem(folder, error);
  }
}
