import { isAlias, isMap, isPair, isScalar, isSeq, type Alias, type Node, type Pair } from 'yaml';
import type { Json, JsonObject } from '../../shared/json.ts';
import { bomb, MAXIMUM_DEPTH, notYaml, YamlFaultError, type YamlDocument } from './yaml-tree.ts';

/** What one alias stands for. */
export interface AliasTarget {
  readonly alias: Alias;
  readonly target: Node;
}

/** Nodes and characters that aliases may add to a document. People's files have some dozens, a bomb has billions. */
const MAXIMUM_ALIASED = 100_000;

/** Assigned or merged onto an object somewhere, these reach beyond it. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export function isForbiddenKey(key: string): boolean {
  return FORBIDDEN_KEYS.has(key);
}

/**
 * The JSON value of a document, and its aliases.
 *
 * A key is the source text of its scalar (`1.10` stays `1.10`), a quoted one what is between its quotes; a merge key
 * `<<` is a key as any other. What JSON cannot hold (`.inf`, `.nan`, `1e400`) is its source text.
 * @throws YamlFaultError for a key that is forbidden, double or no scalar, an alias to nothing, and a bomb.
 */
export function jsonOf(document: YamlDocument): { value: Json; aliases: AliasTarget[] } {
  const aliases = aliasesOf(document.contents);
  const targets = new Map(aliases.map(({ alias, target }) => [alias, target]));
  let aliased = 0;

  function read(node: Node | null, depth: number, inAlias: boolean): Json {
    const offset = node?.range?.[0] ?? 0;
    if (inAlias) aliased += isScalar(node) ? 1 + (node.source?.length ?? 0) : 1;
    if (depth > MAXIMUM_DEPTH || aliased > MAXIMUM_ALIASED) throw bomb(offset);
    if (node === null) return null;
    if (isAlias(node)) {
      const target = targets.get(node);
      if (target === undefined) throw notYaml(`the alias *${node.source} has no anchor before it`, offset);
      return read(target, depth + 1, true);
    }
    if (isSeq(node)) return node.items.map((item) => read(childOf(item), depth + 1, inAlias));
    if (isMap(node)) return readMap(node.items, depth, inAlias);
    return scalarValue(node);
  }

  function readMap(pairs: readonly Pair[], depth: number, inAlias: boolean): JsonObject {
    const object: JsonObject = {};
    for (const pair of pairs) {
      const keyNode = childOf(pair.key);
      const key = keyTextOf(pair.key, targets);
      const offset = keyNode?.range?.[0] ?? 0;
      if (key === undefined) throw notYaml('a key is neither text nor number', offset);
      if (isForbiddenKey(key)) throw new YamlFaultError({ code: 'entry.forbidden-key', key, offset });
      if (Object.hasOwn(object, key)) throw new YamlFaultError({ code: 'entry.duplicate-key', key, offset });
      object[key] = read(childOf(pair.value), depth + 1, inAlias);
    }
    return object;
  }

  return { value: read(document.contents, 0, false), aliases };
}

/** The text of a pair's key; undefined where it is a map or a list. */
export function keyTextOf(key: unknown, targets?: ReadonlyMap<Alias, Node>): string | undefined {
  if (key === null) return '';
  const node = isAlias(key) ? targets?.get(key) : key;
  if (!isScalar(node)) return undefined;
  return node.source ?? String(node.value);
}

/** What stands in a collection or a pair, as a node: parsed ones hold nothing else. */
export function childOf(child: unknown): Node | null {
  return isAlias(child) || isScalar(child) || isMap(child) || isSeq(child) ? child : null;
}

function scalarValue(node: Node): Json {
  if (!isScalar(node)) return null;
  const { value, source } = node;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : (source ?? '');
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  return source ?? '';
}

/** Every alias with the node that last had its anchor, in the order of the document. */
function aliasesOf(contents: Node | null): AliasTarget[] {
  const anchored = new Map<string, Node>();
  const aliases: AliasTarget[] = [];
  const walk = (child: unknown): void => {
    if (isPair(child)) {
      walk(child.key);
      walk(child.value);
      return;
    }
    const node = childOf(child);
    if (isAlias(node)) {
      const target = anchored.get(node.source);
      if (target !== undefined) aliases.push({ alias: node, target });
      return;
    }
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      if (node.anchor !== undefined) anchored.set(node.anchor, node);
    }
    if (isMap(node) || isSeq(node)) node.items.forEach(walk);
  };
  walk(contents);
  return aliases;
}
