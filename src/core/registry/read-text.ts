import { realpath } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { Problem } from '../../shared/problems/index.ts';
import { hashOf } from './hash.ts';
import { type NotRead, readRegular } from './read-regular.ts';

/** A file that is not there is read as an empty one, and comes to be by being written. */
const EMPTY = hashOf('');

/**
 * The text of a file that was read before, which has to be as it was then.
 * @param registry Absolute, with no link left in it.
 * @param hash SHA-256 of the file when it was read.
 * @returns Where no link leads the path to, and the text.
 */
export async function readText(
  registry: string,
  path: string,
  hash: string,
): Promise<{ target: string; text: string } | Problem> {
  try {
    const target = await targetOf(registry, path, hash);
    if (!target.startsWith(registry + sep)) return { code: 'file.outside-registry', path };
    const bytes = await bytesOf(target, hash);
    if ('not' in bytes) return { code: 'file.unreadable', path, detail: 'it is not a file' };
    if (hashOf(bytes) !== hash) return { code: 'file.moved-on', path };
    return { target, text: bytes.toString('utf8') };
  } catch (error) {
    return { code: 'file.unreadable', path, detail: error instanceof Error ? error.message : String(error) };
  }
}

async function bytesOf(target: string, hash: string): Promise<Buffer | NotRead> {
  // What was read before was small enough.
  const read = readRegular(target, { maximumBytes: Infinity });
  return hash === EMPTY ? read.catch(() => Buffer.alloc(0)) : read;
}

async function targetOf(registry: string, path: string, hash: string): Promise<string> {
  const listed = join(registry, path);
  try {
    return await realpath(listed);
  } catch (error) {
    if (hash !== EMPTY) throw error;
    return join(await realpath(dirname(listed)), basename(listed));
  }
}
