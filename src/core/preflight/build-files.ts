import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Profile } from '../../shared/profile.ts';
import { fetchMissingBlobs, filesBelow, readBlobs, type RemoteCall } from '../git/index.ts';
import { readRegular } from '../registry/index.ts';

/** A workflow or a validator is a few pages of text; anything larger is neither. */
const MAXIMUM_BYTES = 1_000_000;

/** The texts of the files that say what a registry's build does, by path from the registry's top. */
export type BuildFiles = ReadonlyMap<string, string>;

/** Those of a folder on the disk. What cannot be read is left out. */
export async function buildFilesOf(registry: string, { preflight }: Profile): Promise<BuildFiles> {
  const names = await readdir(join(registry, preflight.workflows)).catch(() => []);
  const workflows = names.filter(isWorkflow).map((name) => posix.join(preflight.workflows, name));
  const files = new Map<string, string>();
  for (const path of [...workflows.sort(), ...preflight.validators]) {
    const read = await readRegular(join(registry, path), { maximumBytes: MAXIMUM_BYTES }).catch(() => undefined);
    if (read !== undefined && !('not' in read)) files.set(path, read.toString('utf8'));
  }
  return files;
}

/** Those of a commit, fetched where they are missing. @throws {GitError} */
export async function buildFilesAt(commit: string, { preflight }: Profile, call: RemoteCall): Promise<BuildFiles> {
  const folders = [preflight.workflows, ...preflight.validators];
  const trees = await Promise.all(folders.map((folder) => filesBelow(commit, folder, call)));
  const found = trees
    .flatMap((tree) => [...tree])
    .filter(([path, { mode }]) => {
      const isOne = preflight.validators.includes(path) || isWorkflow(path);
      return isOne && mode.startsWith('100');
    });
  const ids = new Set(found.map(([, { id }]) => id));
  await fetchMissingBlobs(ids, call);
  const contents = await readBlobs(ids, MAXIMUM_BYTES, call);
  return new Map(
    found.flatMap(([path, { id }]): [string, string][] => {
      const content = contents.get(id);
      return content instanceof Buffer ? [[path, content.toString('utf8')]] : [];
    }),
  );
}

function isWorkflow(path: string): boolean {
  return /\.ya?ml$/.test(path);
}
