import { ProblemError } from '../../shared/problems/index.ts';
import {
  changedSince,
  commitId,
  fetchMissingBlobs,
  filesBelow,
  findGitFolder,
  gitProblem,
  isShallow,
  listFiles,
  mergeBase,
  readBlobs,
  type GitCall,
  type RemoteCall,
} from '../git/index.ts';
import { blobIdOf } from './blob-id.ts';

/** What a registry's git says of the files in one of its folders since a base. */
export interface Comparison {
  /** The commit that the files are compared with: where the base and HEAD part. */
  readonly mergeBase: string;
  /** Relative to the registry. Files that git does not track yet are added, unless it is told to ignore them. */
  readonly added: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
}

/**
 * git in a registry's folder; undefined where that is not in a checkout.
 * @throws {ProblemError} `git.failed` where git could not read its configuration.
 */
export async function gitIn(registry: string): Promise<GitCall | undefined> {
  try {
    return (await findGitFolder(registry)) === undefined ? undefined : { folder: registry };
  } catch (error) {
    throw gitProblem(registry, error);
  }
}

/**
 * The files in a folder of the registry that git has or would take, relative to the registry: names alone, so that a
 * checkout without the files, or a clone without their contents, answers too.
 * @returns Undefined where the registry is in no checkout.
 * @throws {ProblemError} `git.failed`.
 */
export async function filesKnownToGit(registry: string, folder: string): Promise<Set<string> | undefined> {
  const call = await gitIn(registry);
  if (call === undefined) return undefined;
  try {
    const known = new Set(await listFiles('cached and others', folder, call));
    for (const deleted of await listFiles('deleted', folder, call)) known.delete(deleted);
    if (known.size > 0) return known;
    // An index without any of them is that of a checkout of some folders alone.
    if ((await commitId('HEAD', call)) === undefined) return known;
    return new Set((await filesBelow('HEAD', folder, call)).keys());
  } catch (error) {
    throw gitProblem(registry, error);
  }
}

/**
 * Which files of a folder were added or changed since the base, what is not committed included. A renamed file is an
 * added one.
 * @param base Any name of a commit.
 * @throws {ProblemError} `git.no-checkout`, `git.no-such-revision`, `git.no-merge-base`, `git.failed`.
 */
export async function compareWithBase(registry: string, base: string, folder: string): Promise<Comparison> {
  const call = await gitIn(registry);
  if (call === undefined) throw new ProblemError({ code: 'git.no-checkout', folder: registry });
  try {
    const from = await mergeBaseOf(base, call);
    const added = new Set(await listFiles('others', folder, call));
    const changed = new Set<string>();
    for (const { path, before, after } of await changedSince(from, folder, call)) {
      if (before === null) added.add(path);
      else if (after !== null && (await blobIdOf(registry, path, before.id)) !== before.id) changed.add(path);
    }
    return { mergeBase: from, added, changed };
  } catch (error) {
    throw gitProblem(registry, error);
  }
}

/**
 * The bytes that files of a folder have in a commit, by path. Links, and files beyond the limit, are left out.
 * @throws {ProblemError} `git.failed`.
 */
export async function bytesAt(
  registry: string,
  commit: string,
  {
    folder,
    paths,
    maximumBytes,
    remote,
  }: { folder: string; paths: ReadonlySet<string>; maximumBytes: number; remote?: RemoteCall | undefined },
): Promise<Map<string, Buffer>> {
  const call = await gitIn(registry);
  if (call === undefined || paths.size === 0) return new Map();
  try {
    const blobs = [...(await filesBelow(commit, folder, call))].flatMap(([path, { mode, id }]) =>
      mode.startsWith('100') && paths.has(path) ? [{ id, path }] : [],
    );
    const ids = new Set(blobs.map(({ id }) => id));
    if (remote !== undefined) await fetchMissingBlobs(ids, remote);
    const contents = await readBlobs(ids, maximumBytes, call);
    return new Map(
      blobs.flatMap(({ id, path }) => {
        const content = contents.get(id);
        return content instanceof Buffer ? [[path, content]] : [];
      }),
    );
  } catch (error) {
    throw gitProblem(registry, error);
  }
}

async function mergeBaseOf(base: string, call: GitCall): Promise<string> {
  const found = await mergeBase(base, 'HEAD', call);
  if (found !== undefined) return found;
  const shallow = await isShallow(call);
  for (const revision of [base, 'HEAD']) {
    if ((await commitId(revision, call)) !== undefined) continue;
    throw new ProblemError({ code: 'git.no-such-revision', revision, isShallow: shallow });
  }
  throw new ProblemError({ code: 'git.no-merge-base', revision: base, isShallow: shallow });
}
