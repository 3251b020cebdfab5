import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { FileAnswer } from '../github/index.ts';
import { readRegular } from '../registry/index.ts';

/** As much as the reader of Python takes. */
const MAXIMUM_BYTES = 1_000_000;

/**
 * The files of a folder, by path, as GitHub would answer them. Nothing outside the folder is read.
 * @param folder Absolute, with no link left in it.
 */
export async function readFolder(folder: string, paths: readonly string[]): Promise<Map<string, FileAnswer>> {
  const answers = await Promise.all(paths.map(async (path) => [path, await readFile(folder, path)] as const));
  return new Map(answers);
}

async function readFile(folder: string, path: string): Promise<FileAnswer> {
  try {
    const real = await realpath(join(folder, path));
    if (!real.startsWith(folder + sep)) return { unreadable: 'it leads out of the folder' };
    const read = await readRegular(real, { maximumBytes: MAXIMUM_BYTES });
    if (!('not' in read)) return { text: read.toString('utf8') };
    return { unreadable: read.not === 'small' ? `it has ${read.bytes} bytes` : 'it is not a file' };
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    return { unreadable: error instanceof Error ? error.message : String(error) };
  }
}
