import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The id that git gives a file's bytes, as they are on disk (gitformat-pack, "blob"): no filter is applied, and none
 * could run.
 * @param like An id of the same repository: its length tells SHA-1 from SHA-256.
 * @returns Undefined for what is not a regular file.
 */
export async function blobIdOf(registry: string, path: string, like: string): Promise<string | undefined> {
  const file = join(registry, path);
  const found = await lstat(file).catch(() => undefined);
  if (found?.isFile() !== true) return undefined;
  const bytes = await readFile(file);
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
