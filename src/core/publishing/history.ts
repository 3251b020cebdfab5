import type { Commit } from '../../shared/commit.ts';
import { commitId, commitsOfFile, gitProblem } from '../git/index.ts';

/**
 * The commits that changed one file, the newest first.
 * @param path Relative to the folder.
 * @throws {ProblemError} `git.failed`.
 */
export async function historyOf(folder: string, path: string, limit: number): Promise<Commit[]> {
  const call = { folder };
  try {
    const head = await commitId('HEAD', call);
    return head === undefined ? [] : await commitsOfFile(head, path, limit, call);
  } catch (error) {
    throw gitProblem(folder, error);
  }
}
