import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ProblemError, type Problem } from '../../shared/problems/index.ts';
import { OCTOPRINT } from '../../shared/profile.ts';
import {
  checkOutHead,
  cloneWithoutFiles,
  fetchMissingBlobs,
  filesBelow,
  GitError,
  GitTimeout,
  ownFolder,
  setSparsePatterns,
  topNames,
  type Credentials,
  type RemoteCall,
} from '../git/index.ts';
import { isAlive, readProfile } from '../registry/index.ts';
import { cloneProblem } from './clone-problem.ts';
import { progressReader, type Progress } from './progress.ts';

export interface CloneRequest {
  /** As `parseAddress` gives it. */
  url: string;
  /** Absolute; not there yet, or empty. */
  folder: string;
  credentials?: Credentials | undefined;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

const PREFIX = '.registry-desk-clone-';
/** Where a profile of the registry's own may say that its entries are elsewhere. */
const PROFILE_FILE = 'registry-desk.yaml';
/** The images: the largest part of a registry, and no file here needs them. */
const LEFT_OUT = 'assets/img/';

/**
 * Clones a registry: one branch, without the contents that no file needs, and without the images.
 *
 * It comes to be beside its folder and takes the folder's place at the end: what was cancelled or failed leaves nothing.
 * @throws {ProblemError} `clone.*`, `git.missing`; the signal's reason where it was cancelled.
 */
export async function cloneRegistry(request: CloneRequest): Promise<void> {
  const { url, folder, signal, onProgress } = request;
  signal.throwIfAborted();
  onProgress({ stage: 'connecting', share: null, receivedBytes: null });
  const parent = dirname(folder);
  let madeFirst: string | undefined;
  let temporary: string | undefined;
  try {
    await expectEmpty(folder);
    madeFirst = await mkdir(parent, { recursive: true });
    await removeStale(parent);
    temporary = join(parent, `${PREFIX}${process.pid}-${basename(folder)}`);
    await mkdir(temporary);
    await cloneInto(temporary, request);
    // An empty folder gives way; one that came to be filled meanwhile does not.
    await rmdir(folder).catch(() => undefined);
    await rename(temporary, folder);
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
    if (madeFirst !== undefined) await removeEmpty(parent, madeFirst);
    throw problemOf(error, { url, folder });
  }
}

async function cloneInto(folder: string, { url, credentials, signal, onProgress }: CloneRequest): Promise<void> {
  const onStderr = progressReader(onProgress);
  const call: RemoteCall = { folder: ownFolder(folder), signal, credentials, onStderr };
  await cloneWithoutFiles(url, call);
  // Before anything is fetched of what may not be a registry at all.
  const { folder: entries } = OCTOPRINT.entries;
  const names = await topNames('HEAD', [entries, PROFILE_FILE], call).catch(() => []);
  if (names.length === 0) throw noRegistry(url, entries);
  await setSparsePatterns(['/*', `!/${LEFT_OUT}`], call);
  // In one request: a checkout would fetch them by itself, with the token in its environment.
  const files = [...(await filesBelow('HEAD', '.', call))].filter(([path]) => !path.startsWith(LEFT_OUT));
  await fetchMissingBlobs(new Set(files.map(([, { id }]) => id)), call);
  await checkOutHead(call, onStderr);
  const profile = await readProfile(folder);
  const found = await stat(join(folder, profile.entries.folder)).catch(() => undefined);
  if (found?.isDirectory() !== true) throw noRegistry(url, profile.entries.folder);
}

function noRegistry(url: string, missing: string): ProblemError {
  return new ProblemError({ code: 'clone.no-registry', url, missing });
}

async function expectEmpty(folder: string): Promise<void> {
  const taken = new ProblemError({ code: 'clone.folder-taken', folder });
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw taken;
  });
  if (names.length > 0) throw taken;
}

/** Takes away what processes left that died while they cloned. */
async function removeStale(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** Takes the folders away that were made for a clone, up to the first of them, as far as nothing is in them. */
async function removeEmpty(folder: string, first: string): Promise<void> {
  for (let at = folder; at.startsWith(first); at = dirname(at)) {
    const isGone = await rmdir(at).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}

function problemOf(error: unknown, place: { url: string; folder: string }): unknown {
  if (error instanceof GitTimeout)
    return new ProblemError({ code: 'git.stalled', remote: place.url, detail: error.message });
  if (error instanceof GitError) return new ProblemError(cloneProblem(error.message, place));
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return error;
  const { url, folder } = place;
  const problems: Record<string, Problem> = {
    ENOSPC: { code: 'clone.disk-full', folder },
    EDQUOT: { code: 'clone.disk-full', folder },
    ENOTEMPTY: { code: 'clone.folder-taken', folder },
    EEXIST: { code: 'clone.folder-taken', folder },
  };
  const problem = problems[String(error.code)] ?? { code: 'clone.failed', url, detail: error.message };
  return new ProblemError(problem);
}
