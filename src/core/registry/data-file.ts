import { lstat, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import type { Problem } from '../../shared/problems/index.ts';
import { decodeText } from './decode-text.ts';
import { readRegular } from './read-regular.ts';
import { placeOf } from './text-lines.ts';
import { readYaml } from './yaml-text.ts';

/** A YAML file of the registry that is no entry: one list or one map, for all plugins. */
export interface DataFile<Value extends Json[] | JsonObject> {
  /** Relative to the registry, its folders separated by `/`. */
  readonly path: string;
  /** The whole file, decoded: its encoding gives the file's bytes again. Empty where there is no file. */
  readonly text: string;
  readonly value: Value;
}

/** Fifty times what the largest of them has. */
const MAXIMUM_BYTES = 1_000_000;

/**
 * Reads a data file. One that is not there is empty, and so is one with nothing but comments.
 * @param registryFolder The registry's real path.
 * @param path Relative to it.
 * @returns A problem, with its place where it has one, for what is no such YAML, and for what is no file inside the
 * registry.
 */
export function readDataFile(registryFolder: string, path: string, kind: 'list'): Promise<DataFile<Json[]> | Problem>;
export function readDataFile(
  registryFolder: string,
  path: string,
  kind: 'map',
): Promise<DataFile<JsonObject> | Problem>;
export async function readDataFile(
  registryFolder: string,
  path: string,
  kind: 'list' | 'map',
): Promise<DataFile<Json[] | JsonObject> | Problem> {
  const bytes = await readInside(registryFolder, path);
  if ('code' in bytes) return bytes;
  const text = decodeText(path, bytes, MAXIMUM_BYTES);
  if (typeof text !== 'string') return text;
  const read = readYaml(text, path);
  if ('problem' in read) return read.problem;
  const value = read.value ?? (kind === 'list' ? [] : {});
  if (kind === 'list' && Array.isArray(value)) return { path, text, value };
  if (kind === 'map' && isJsonObject(value)) return { path, text, value };
  const start = read.document.contents?.range[0] ?? 0;
  return { code: 'entry.wrong-type', path, expected: `a ${kind}`, ...placeOf(text, start) };
}

/** The bytes of a file, none where it is not there. No link leads out of the registry, and no pipe is waited for. */
export async function readInside(folder: string, path: string): Promise<Uint8Array | Problem> {
  const listed = join(folder, path);
  try {
    const real = await realpath(listed);
    if (!real.startsWith(folder + sep)) return { code: 'file.outside-registry', path };
    const read = await readRegular(real, { maximumBytes: MAXIMUM_BYTES });
    if (!('not' in read)) return read;
    if (read.not === 'small') return { code: 'file.too-large', path, bytes: read.bytes, limit: MAXIMUM_BYTES };
    return { code: 'file.unreadable', path, detail: 'it is not a file' };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // A link that leads nowhere is there.
    if (error.code === 'ENOENT' && !(await isThere(listed))) return new Uint8Array();
    return { code: 'file.unreadable', path, detail: error.message };
  }
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
