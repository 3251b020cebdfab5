import type { Commit } from '../../shared/commit.ts';
import { gitAnswer, gitProblem, gitText, partsOf, type GitCall } from '../git/index.ts';

const FORMAT = ['%H', '%s', '%an', '%aI'].join('%x1f');

/**
 * The commits that one has and another has not, the newest first.
 * @param from What they have to be new to, by id.
 * @throws {ProblemError} `git.failed`.
 */
export async function commitsBetween(folder: string, from: string, to: string, limit: number): Promise<Commit[]> {
  return logOf([to, `^${from}`], limit, { folder });
}

/**
 * The commits that changed one file, the newest first. Names alone are compared: a clone without contents answers, too.
 * @param path Relative to the folder.
 * @throws {ProblemError} `git.failed`.
 */
export async function historyOf(folder: string, path: string, limit: number): Promise<Commit[]> {
  const call = { folder };
  const head = await gitAnswer(['rev-parse', '--verify', '--quiet', 'HEAD'], call);
  return head === undefined ? [] : logOf([head, '--', `:(literal)${path}`], limit, call);
}

/** Whether a commit is another, or has it in its history; not where one of them is not here. */
export async function hasInIt(folder: string, commit: string, earlier: string): Promise<boolean> {
  const answer = await gitAnswer(['merge-base', '--is-ancestor', earlier, commit], { folder });
  return answer !== undefined;
}

async function logOf(what: readonly string[], limit: number, call: GitCall): Promise<Commit[]> {
  const settings = ['-z', `--format=${FORMAT}`, `--max-count=${limit}`, '--no-show-signature', '--no-color'];
  try {
    return partsOf(await gitText(['log', ...settings, ...what], call)).map((line) => {
      const [id = '', subject = '', author = '', at = ''] = line.split('\x1f');
      return { id, subject, author, at };
    });
  } catch (error) {
    throw gitProblem(call.folder, error);
  }
}
