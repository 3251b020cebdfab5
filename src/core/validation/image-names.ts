import { readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { filesKnownToGit } from '../registry/index.ts';

/** The files in a registry's folder of images, relative to the registry. */
export interface ImageNames {
  has: (path: string) => boolean;
  /** A name that differs in capitals alone. */
  similarTo: (path: string) => string | undefined;
}

/**
 * The names of a registry's images: git's, and where git has none, those on the disk.
 * @param folder The registry's real path.
 * @param images Relative to it.
 * @returns Undefined where there is no image at all.
 * @throws {ProblemError} `git.failed`.
 */
export async function readImageNames(folder: string, images: string): Promise<ImageNames | undefined> {
  const known = await filesKnownToGit(folder, images);
  const names = known === undefined || known.size === 0 ? await filesOnDisk(folder, images) : known;
  return names.size === 0 ? undefined : imageNames(names);
}

export function imageNames(names: ReadonlySet<string>): ImageNames {
  const byLowerCase = new Map([...names].map((name) => [name.toLowerCase(), name]));
  return { has: (path) => names.has(path), similarTo: (path) => byLowerCase.get(path.toLowerCase()) };
}

async function filesOnDisk(folder: string, images: string): Promise<Set<string>> {
  const real = await realpath(join(folder, images)).catch(() => undefined);
  // A link that leads out of the registry is not followed.
  if (real !== join(folder, images)) return new Set();
  const files = await readdir(real, { recursive: true, withFileTypes: true }).catch(() => []);
  return new Set(
    files.flatMap((file) =>
      file.isDirectory() ? [] : [relative(folder, join(file.parentPath, file.name)).replaceAll(sep, '/')],
    ),
  );
}
