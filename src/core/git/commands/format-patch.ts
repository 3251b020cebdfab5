import { gitText, type GitCall } from '../process/run.ts';

/** Nothing of the person's own settings for patches: `git am` takes the text as it is. */
const FLAGS = [
  ...['--stdout', '-1', '--binary', '--full-index', '--no-ext-diff', '--no-textconv', '--no-color', '--no-renames'],
  ...['--src-prefix=a/', '--dst-prefix=b/', '--no-attach', '--no-cover-letter', '--no-thread', '--no-to', '--no-cc'],
  ...['--no-add-header', '--no-signature', '--no-notes', '--no-base', '--subject-prefix=PATCH'],
  '--encode-email-headers',
];

/** A commit as `git am` takes it. @throws {GitError} */
export async function patchText(commit: string, call: GitCall): Promise<string> {
  return `${await gitText(['-c', 'format.signOff=false', 'format-patch', ...FLAGS, commit], call)}\n`;
}
