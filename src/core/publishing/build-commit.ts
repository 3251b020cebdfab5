import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProblemError } from '../../shared/problems/index.ts';
import {
  commitTree,
  gitProblem,
  readTree,
  SigningError,
  topFolder,
  updateIndex,
  writeTree,
  type TreeEdit,
  type TrustedFolder,
} from '../git/index.ts';
import { isAlive } from '../registry/index.ts';
import { authorOf } from './author.ts';
import { messageText, type Message } from './message.ts';

/**
 * Builds a commit of one parent in an index of its own. Branch, index and files of the checkout are not touched.
 * @param edits By path from the checkout's top.
 * @returns The commit's id.
 * @throws {ProblemError} `publish.no-author`, `publish.sign-failed`, `git.failed`.
 */
export async function buildCommit(
  folder: TrustedFolder,
  parent: string,
  edits: readonly TreeEdit[],
  message: Message,
): Promise<string> {
  const author = await authorOf(folder);
  if (author.author === null) throw new ProblemError({ code: 'publish.no-author' });
  const temporary = await mkdtemp(join(tmpdir(), `${INDEX_PREFIX}${process.pid}-`));
  try {
    const tree = await buildTree(parent, edits, folder, join(temporary, 'index'));
    const isSigned = author.signing.endsWith('signature');
    return await commitTree(tree, { parent, message: messageText(message, author), isSigned }, { folder });
  } catch (error) {
    if (error instanceof SigningError) throw new ProblemError({ code: 'publish.sign-failed', detail: error.message });
    throw gitProblem(folder, error);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Begins the names of the folders with temporary index files. */
const INDEX_PREFIX = 'registry-desk-index-';

const STALE_MS = 60 * 60_000;

/** Removes the temporary index files of processes that died while they built a commit. */
export async function removeStaleIndexes(folder = tmpdir()): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = new RegExp(`^${INDEX_PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }));
    // No commit takes so long to build: an older folder is nobody's, whatever process has its number by now.
    if (isAlive(Number(pid)) && Date.now() - mtimeMs < STALE_MS) continue;
    await rm(path, { recursive: true, force: true });
  }
}

async function buildTree(
  parent: string,
  edits: readonly TreeEdit[],
  folder: TrustedFolder,
  index: string,
): Promise<string> {
  await readTree(parent, index, { folder });
  // Paths are the tree's own, wherever in the checkout the folder is: the top is as trusted as what is below it.
  const top = (await topFolder({ folder })) as TrustedFolder;
  await updateIndex(edits, { folder: top }, index);
  return writeTree(index, { folder });
}
