import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { readRegular } from '../registry/index.ts';

/** As much as the reader of Python takes. */
const MAXIMUM_BYTES = 1_000_000;

/**
 * The texts of files in a folder, by path, of those that are there. Nothing outside the folder is read.
 * @param folder Absolute, with no link left in it.
 * @returns Also why the others could not be read.
 */
export async function readFolder(
  folder: string,
  paths: readonly string[],
): Promise<{ files: Map<string, string>; unreadable: { file: string; detail: string }[] }> {
  const files = new Map<string, string>();
  const unreadable: { file: string; detail: string }[] = [];
  for (const path of paths) {
    try {
      const real = await realpath(join(folder, path));
      if (!real.startsWith(folder + sep)) {
        unreadable.push({ file: path, detail: 'it leads out of the folder' });
        continue;
      }
      const read = await readRegular(real, { maximumBytes: MAXIMUM_BYTES });
      if (!('not' in read)) files.set(path, read.toString('utf8'));
      else if (read.not === 'small') unreadable.push({ file: path, detail: `it has ${read.bytes} bytes` });
      else unreadable.push({ file: path, detail: 'it is not a file' });
    } catch (error) {
      const isMissing =
        error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
      if (!isMissing) unreadable.push({ file: path, detail: error instanceof Error ? error.message : String(error) });
    }
  }
  return { files, unreadable };
}
