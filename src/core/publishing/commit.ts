import { ProblemError } from '../../shared/problem.ts';
import { gitProblem, gitText, type GitCall } from '../git/index.ts';
import { buildCommit, type TreeEdit } from './build-commit.ts';
import type { Message } from './message.ts';
import type { Prepared } from './prepared.ts';

/**
 * Commits what was prepared on the commit that it was prepared on. No hook runs, and nothing of the checkout moves: the
 * commit is in the object store, and no branch leads to it yet.
 * @returns The commit's id.
 * @throws {ProblemError} `publish.nothing`, `publish.no-author`, `publish.sign-failed`, `git.failed`.
 */
export async function commitOn(
  folder: string,
  { base, files }: Pick<Prepared, 'base' | 'files'>,
  message: Message,
): Promise<string> {
  if (files.length === 0) throw new ProblemError({ code: 'publish.nothing' });
  try {
    const prefix = await gitText(['rev-parse', '--show-prefix'], { folder });
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

/** Keeps contents byte for byte, all by one git, and gives their ids in their order (git-fast-import, "blob", "get-mark"). */
async function writeBlobs(contents: readonly Buffer[], call: GitCall): Promise<string[]> {
  if (contents.length === 0) return [];
  const parts = contents.flatMap((content, at) => [
    Buffer.from(`blob\nmark :${at + 1}\ndata ${content.length}\n`),
    content,
    Buffer.from(`\nget-mark :${at + 1}\n`),
  ]);
  const input = Buffer.concat([...parts, Buffer.from('done\n')]);
  return (await gitText(['fast-import', '--quiet', '--done'], { ...call, input })).split('\n');
}
