import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import type { Problem } from '../../shared/problems/index.ts';
import { decodeText } from './decode-text.ts';
import { idOf, shapeProblems } from './entry-shape.ts';
import { splitFrontMatter } from './front-matter.ts';
import { hashOf } from './hash.ts';
import { placeOf } from './text-lines.ts';
import { readYaml } from './yaml-text.ts';

/** One plugin of the registry, as it was read from a file with front matter. */
export interface Entry {
  /** Relative to the registry, its folders separated by `/`. */
  readonly path: string;
  /** The front matter's `id`; the file's name where it has none. */
  readonly id: string;
  /** The front matter. */
  readonly values: JsonObject;
  /** SHA-256 of the file, in hexadecimal. */
  readonly hash: string;
  /** What is wrong with the entry and did not stop it from being read. */
  readonly problems: readonly Problem[];
}

/** An entry with the file that it was read from. */
export interface EntryFile extends Entry {
  /** The whole file, decoded: its encoding gives the file's bytes again. */
  readonly text: string;
}

/** An entry that could not be read, and why. */
export interface UnreadableEntry {
  readonly path: string;
  /** The file's name without `.md`. */
  readonly id: string;
  readonly problem: Problem;
}

/**
 * Reads one entry from its bytes.
 * @param path Relative to the registry.
 * @param maximumBytes A larger file is no entry.
 */
export function readEntry(path: string, bytes: Uint8Array, maximumBytes: number): EntryFile | UnreadableEntry {
  const text = decodeText(path, bytes, maximumBytes);
  if (typeof text !== 'string') return unreadable(path, text);
  const front = splitFrontMatter(text);
  if ('code' in front) return unreadable(path, { ...front, path, line: 1, column: 1 });
  // From the file's first character, its opening marker included: so the YAML's offsets are the file's.
  const read = readYaml(text.slice(0, front.yaml.end), path, front.yaml.start);
  if ('problem' in read) return unreadable(path, read.problem);
  const { value: values, document } = read;
  if (!isJsonObject(values)) {
    const start = document.contents?.range[0] ?? front.yaml.start;
    return unreadable(path, { code: 'entry.not-a-map', path, ...placeOf(text, start) });
  }
  const frontMatter = { path, text, values, document };
  const id = idOf(frontMatter) ?? fileName(path);
  return { path, id, values, text, hash: hashOf(bytes), problems: shapeProblems(frontMatter) };
}

/** An entry that could not be read, by the problem that stopped it. */
export function unreadable(path: string, problem: Problem): UnreadableEntry {
  return { path, id: fileName(path), problem: { ...problem, entry: path } };
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}
