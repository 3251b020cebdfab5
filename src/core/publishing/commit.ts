import { ProblemError } from '../../shared/problems/index.ts';
import { gitProblem, prefixOf, writeBlobs, type TreeEdit, type TrustedFolder } from '../git/index.ts';
import { buildCommit } from './build-commit.ts';
import type { Message } from './message.ts';
import type { Prepared } from './prepared.ts';

/**
 * Commits what was prepared on the commit that it was prepared on. No hook runs, and nothing of the checkout moves: the
 * commit is in the object store, and no branch leads to it yet.
 * @returns The commit's id.
 * @throws {ProblemError} `publish.nothing`, `publish.no-author`, `publish.sign-failed`, `git.failed`.
 */
export async function commitOn(
  folder: TrustedFolder,
  { base, files }: Pick<Prepared, 'base' | 'files'>,
  message: Message,
): Promise<string> {
  if (files.length === 0) throw new ProblemError({ code: 'publish.nothing' });
  try {
    const prefix = await prefixOf({ folder });
    const ids = await writeBlobs(
      files.flatMap(({ after }) => (after === null ? [] : [after])),
      { folder },
    );
    const written = ids.values();
    const edits = files.map(({ path, mode, after }): TreeEdit => {
      return [prefix + path, after === null ? null : { mode, id: written.next().value ?? '' }];
    });
    return await buildCommit(folder, base, edits, message);
  } catch (error) {
    throw gitProblem(folder, error);
  }
}
