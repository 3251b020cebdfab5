import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { git } from '../git.ts';
import { fastImportStream } from '../registry/history/fast-import.ts';
import { commitAt } from './git-objects.ts';

/** What is served: one repository with one branch, in a temporary folder of its own. */
export interface BareRepository {
  /** The temporary folder. */
  root: string;
  /** The repository in it. */
  folder: string;
  branch: string;
}

export const BARE_NAME = 'registry.git';

// Partial clones as GitHub allows them; nothing that goes on in the background once the sandbox is closed.
const SETTINGS = `[http]
\treceivepack = true
[uploadpack]
\tallowFilter = true
\tallowAnySHA1InWant = true
[receive]
\tfsckObjects = true
\tautogc = false
[gc]
\tauto = 0
[maintenance]
\tauto = false
`;

/** A bare copy of a working tree's committed history, its current branch alone. @throws {ProblemError} `git.failed`. */
export async function cloneBare(workingTree: string): Promise<BareRepository> {
  const root = await mkdtemp(join(tmpdir(), 'registry-desk-sandbox-'));
  try {
    const from = resolve(workingTree);
    const branch = (await git(root, ['-C', from, 'symbolic-ref', '--short', 'HEAD'])).toString().trim();
    const options = ['--quiet', '--bare', '--no-local', '--single-branch', '--no-tags', '--template='];
    await git(root, ['clone', ...options, '--branch', branch, '--', from, BARE_NAME]);
    const folder = join(root, BARE_NAME);
    await appendFile(join(folder, 'config'), SETTINGS);
    return { root, folder, branch };
  } catch (error) {
    await rm(root, { recursive: true, force: true });
    throw error;
  }
}

export interface Edit {
  /** Relative to the registry's folder. */
  path: string;
  text: string;
}

/** Commits whole files on the branch. @throws Where a path leads out of the repository, or into `.git`. */
export async function commitEdits(
  { folder, branch }: BareRepository,
  { author, message, date }: { author: string; message: string; date: Date },
  edits: readonly Edit[],
): Promise<string> {
  const odd = edits.find(({ path }) => !isPlainPath(path));
  if (odd) throw new Error(`"${odd.path}" is no path in the repository.`);
  if (!/^[\w-]+$/.test(author)) throw new Error(`"${author}" is no login.`);
  const files = new Map(edits.map(({ path, text }) => [path, text]));
  const place = { branch, author: `${author} <${author}@users.noreply.github.com>`, isContinued: true };
  const commit = { date, message: `${message.trimEnd()}\n`, files };
  await git(folder, ['fast-import', '--quiet', '--done'], fastImportStream([commit], place));
  return tipOf({ folder, branch });
}

/** The commit that the branch is at. */
export async function tipOf({ folder, branch }: Pick<BareRepository, 'folder' | 'branch'>): Promise<string> {
  const sha = await commitAt(folder, `refs/heads/${branch}`);
  if (sha === undefined) throw new Error(`The branch ${branch} is gone.`);
  return sha;
}

function isPlainPath(path: string): boolean {
  const parts = path.split('/');
  return !/[\p{Cc}"\\]/u.test(path) && parts.every((part) => !['', '.', '..', '.git'].includes(part.toLowerCase()));
}
