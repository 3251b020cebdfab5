import { isMap, isScalar, type Node } from 'yaml';
import { isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import type { Problem } from '../../shared/problems/index.ts';
import { placeOf } from './text-lines.ts';
import { childOf, keyTextOf } from './yaml-json.ts';
import type { YamlDocument } from './yaml-tree.ts';

interface Shape {
  readonly field: string;
  readonly expected: string;
  readonly fits: (value: Json) => boolean;
}

const isMapOrNull = (value: Json): boolean => value === null || isJsonObject(value);

/** What the sources build on; everything else about an entry is its validation's. A missing key fits. */
const SHAPES: readonly Shape[] = [
  { field: 'source', expected: 'text', fits: (value) => typeof value === 'string' },
  { field: 'attributes', expected: 'a list', fits: (value) => value === null || Array.isArray(value) },
  { field: 'compatibility', expected: 'a map', fits: isMapOrNull },
  { field: 'stats', expected: 'a map', fits: isMapOrNull },
  { field: 'github', expected: 'a map', fits: isMapOrNull },
];

/** A text with its front matter as JSON and as a document with places. */
export interface ReadFrontMatter {
  readonly path: string;
  readonly text: string;
  readonly values: JsonObject;
  readonly document: YamlDocument;
}

/** The id that the front matter gives: text, or the source text of a number. Undefined where it gives none. */
export function idOf({ values, document }: ReadFrontMatter): string | undefined {
  const { id } = values;
  if (typeof id === 'string' && id.trim() !== '') return id;
  if (typeof id !== 'number') return undefined;
  const node = pairOf(document, 'id')?.value;
  return isScalar(node) && node.source !== undefined ? node.source : String(id);
}

/** One problem for each field that has not the type that the sources need. */
export function shapeProblems(read: ReadFrontMatter): Problem[] {
  const wrong: { field: string; expected: string }[] = SHAPES.filter(({ field, fits }) => {
    const value = read.values[field];
    return value !== undefined && !fits(value);
  });
  if (idOf(read) === undefined) wrong.unshift({ field: 'id', expected: 'text' });
  return wrong.map(({ field, expected }) => wrongType(read, field, expected));
}

function wrongType({ path, text, document }: ReadFrontMatter, field: string, expected: string): Problem {
  const pair = pairOf(document, field);
  // The value's place; its key's where the value takes no room, and none where the key is not there.
  const { range } = pair?.value ?? pair?.key ?? {};
  const place = range ? placeOf(text, range[0]) : {};
  return { code: 'entry.wrong-type', path, entry: path, field, expected, ...place };
}

function pairOf(document: YamlDocument, field: string): { key: Node | null; value: Node | null } | undefined {
  if (!isMap(document.contents)) return undefined;
  const pair = document.contents.items.find(({ key }) => keyTextOf(key) === field);
  return pair && { key: childOf(pair.key), value: childOf(pair.value) };
}
