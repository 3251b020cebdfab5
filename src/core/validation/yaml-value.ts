import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { childOf, keyTextOf, readYaml, splitFrontMatter } from '../registry/index.ts';
import { scalarKind, type ScalarKind } from '../registry/index.ts';

/** A value of the front matter, as the registry's readers see it, with its place: an offset in the file's text. */
export type YamlValue = YamlScalar | YamlMap | YamlList;

export interface YamlScalar {
  readonly kind: ScalarKind;
  readonly text: string;
  readonly start: number;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, { readonly value: YamlValue; readonly keyStart: number }>;
  readonly start: number;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlValue[];
  readonly start: number;
}

/** The front matter of a text; undefined where it cannot be read, or is no map. */
export function frontMatterOf(text: string, path: string): YamlMap | undefined {
  const front = splitFrontMatter(text);
  if ('code' in front) return undefined;
  // From the file's first character: so the YAML's offsets are the file's.
  const read = readYaml(text.slice(0, front.yaml.end), path, front.yaml.start);
  if ('problem' in read) return undefined;
  const value = valueOf(read.document.contents, new Map());
  return value.kind === 'map' ? value : undefined;
}

/** The one value of a text that is YAML alone; undefined where it cannot be read. */
export function yamlIn(text: string, path: string): YamlValue | undefined {
  const read = readYaml(text, path);
  return 'problem' in read ? undefined : valueOf(read.document.contents, new Map());
}

/** The value of a map's own key. */
export function at(map: YamlMap, key: string): YamlValue | undefined {
  return map.entries.get(key)?.value;
}

export function isText(value: YamlValue | undefined): value is YamlScalar {
  return value?.kind === 'text';
}

export function isList(value: YamlValue | undefined): value is YamlList {
  return value?.kind === 'list';
}

/**
 * @param anchored The values before this one that have an anchor. An alias shares its anchor's value and has a place of
 * its own, so that nothing is unfolded here.
 */
function valueOf(node: Node | null, anchored: Map<string, YamlValue>, keyStart?: number): YamlValue {
  const [from, to] = node?.range ?? [keyStart ?? 0, keyStart ?? 0];
  // What takes no room is where its key is.
  const start = from === to ? (keyStart ?? from) : from;
  if (isAlias(node)) {
    const target = anchored.get(node.source);
    return target === undefined ? { kind: 'nothing', text: '', start } : { ...target, start };
  }
  const value = readNode(node, anchored, start);
  if (node?.anchor !== undefined) anchored.set(node.anchor, value);
  return value;
}

function readNode(
  node: Exclude<Node, { type: 'alias' }> | null,
  anchored: Map<string, YamlValue>,
  start: number,
): YamlValue {
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => valueOf(childOf(item), anchored)), start };
  if (isMap(node)) {
    const entries = new Map<string, { value: YamlValue; keyStart: number }>();
    for (const pair of node.items) {
      const keyStart = childOf(pair.key)?.range?.[0] ?? start;
      // Keys that are no text, and double ones, were refused when the file was read.
      const key = keyTextOf(pair.key) ?? '';
      entries.set(key, { value: valueOf(childOf(pair.value), anchored, keyStart), keyStart });
    }
    return { kind: 'map', entries, start };
  }
  if (!isScalar(node)) return { kind: 'nothing', text: '', start };
  const kind = scalarKind(node);
  const text = kind === 'text' && typeof node.value === 'string' ? node.value : (node.source ?? '');
  return { kind, text, start };
}
