import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Why a path was not read: what is there is not a regular file, or it is larger than allowed. */
export type NotRead =
  { readonly not: 'a-file'; readonly isFolder: boolean } | { readonly not: 'small'; readonly bytes: number };

/**
 * Reads a regular file, and nothing else: a named pipe would have the reader wait for a writer that never comes, and a
 * device never ends. It is looked at after it was opened, so that nothing can take its place in between.
 * @param followsLinks Whether the path may be a link itself; its folders may be links in any case.
 * @throws What the file system says: there is nothing, or it must not be read.
 */
export async function readRegular(
  path: string,
  { maximumBytes, followsLinks = false }: { maximumBytes: number; followsLinks?: boolean },
): Promise<Buffer | NotRead> {
  // Windows has neither of the two flags, and no named pipes among files.
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants as Partial<typeof constants> & { O_RDONLY: number };
  const file = await open(path, O_RDONLY | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW));
  try {
    const status = await file.stat();
    if (!status.isFile()) return { not: 'a-file', isFolder: status.isDirectory() };
    if (status.size > maximumBytes) return { not: 'small', bytes: status.size };
    return await file.readFile();
  } finally {
    await file.close();
  }
}
