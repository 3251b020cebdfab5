import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProblemError } from '../../shared/problem.ts';
import { gitProblem, gitText, runGit, type GitCall, type TreeFile } from '../git/index.ts';
import { authorOf } from './author.ts';
import { messageText, type Message } from './message.ts';

/** What a commit does with one path: null takes it out. */
export type TreeEdit = readonly [path: string, file: TreeFile | null];

/**
 * Builds a commit of one parent in an index of its own. Branch, index and files of the checkout are not touched.
 * @param edits By path from the checkout's top.
 * @returns The commit's id.
 * @throws {ProblemError} `publish.no-author`, `publish.sign-failed`, `git.failed`.
 */
export async function buildCommit(
  folder: string,
  parent: string,
  edits: readonly TreeEdit[],
  message: Message,
): Promise<string> {
  const author = await authorOf(folder);
  if (author.author === null) throw new ProblemError({ code: 'publish.no-author' });
  const temporary = await mkdtemp(join(tmpdir(), 'registry-desk-index-'));
  try {
    const tree = await buildTree(parent, edits, { folder, index: join(temporary, 'index') });
    const signs = author.signing.endsWith('signature');
    const settings = ['-c', 'user.useConfigOnly=true', '-c', 'i18n.commitEncoding=UTF-8'];
    const { code, output, said } = await runGit(
      [...settings, 'commit-tree', ...(signs ? ['-S'] : ['--no-gpg-sign']), '-p', parent, '-F', '-', tree],
      { folder, input: messageText(message, author) },
    );
    if (code === 0) return output.toString('utf8').trim();
    const detail = said.trim();
    throw new ProblemError(signs ? { code: 'publish.sign-failed', detail } : { code: 'git.failed', folder, detail });
  } catch (error) {
    throw gitProblem(folder, error);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function buildTree(parent: string, edits: readonly TreeEdit[], call: GitCall): Promise<string> {
  const split = ['-c', 'core.splitIndex=false', '-c', 'core.untrackedCache=false'];
  await gitText([...split, 'read-tree', parent], call);
  // `mode id stage`, a tab, the path; the mode 0 takes a path out (git-update-index, "Using --index-info").
  const lines = edits.map(([path, file]) => `${file?.mode ?? '0'} ${file?.id ?? NO_ID} 0\t${path}\0`);
  // Paths are the tree's own, wherever in the checkout the folder is.
  const top = await gitText(['rev-parse', '--show-toplevel'], call);
  await gitText([...split, 'update-index', '-z', '--index-info'], { ...call, folder: top, input: lines.join('') });
  // A clone without contents would fetch every one of them to see that it is there.
  return gitText(['write-tree', '--missing-ok'], call);
}

const NO_ID = '0'.repeat(40);
