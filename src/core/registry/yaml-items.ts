import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Scalar,
  type CST,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { childOf, keyTextOf } from './yaml-json.ts';

/** A place that holds one value: a key of a map, an item of a list. Offsets in the text; an end is exclusive. */
export interface Item {
  /** Undefined in a list. */
  readonly key: string | undefined;
  /** Where its key, its dash, or in brackets its value begins, anchors and tags included. */
  readonly start: number;
  /** Behind the colon or the dash, and behind the value's anchor and tag: where a missing value would stand. */
  readonly head: number;
  /** Undefined where it takes no room in the text. */
  readonly value: Node | undefined;
  /** Behind the last character that means something. */
  readonly end: number;
  /** Whether a comment stands between head and value. */
  readonly commentInside: boolean;
  /** A key without a colon, as in `{a}`. */
  readonly bare: boolean;
  /** `? key`. */
  readonly explicit: boolean;
  /** `<<`, outside quotes. */
  readonly merge: boolean;
  readonly tag: boolean;
}

/** What a collection holds, in its order. */
export function itemsOf(text: string, collection: YAMLMap | YAMLSeq): Item[] {
  if (isMap(collection)) {
    return collection.items.map((pair) =>
      itemOf(text, pair.srcToken, childOf(pair.value), childOf(pair.key), keyTextOf(pair.key)),
    );
  }
  const tokens = tokenItems(collection);
  return collection.items.map((item, at) => itemOf(text, tokens[at], childOf(item), undefined, undefined));
}

/** A collection's items as tokens: one more than it has nodes where a comma or a comment comes last. */
export function tokenItems({ srcToken }: YAMLMap | YAMLSeq): readonly CST.CollectionItem[] {
  return srcToken && 'items' in srcToken ? srcToken.items : [];
}

/** Where the meaning of a value ends: for a block, where its last significant line's does. */
export function endOf(text: string, node: Node): number {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = itemsOf(text, node).at(-1);
    if (last) return last.end;
  }
  const [start, end] = rangeOf(node);
  if (!isBlockScalar(node)) return end;
  // Empty lines behind a block scalar count only where its header keeps them (`|+`).
  const source = text.slice(start, end);
  return /^[^\n#]*\+/.test(source) ? end : start + source.replace(/(?:\r?\n)+$/, '').length;
}

export function startOf(node: Node): number {
  return rangeOf(node)[0];
}

export function isBlockScalar(node: Node | undefined): node is Scalar {
  return isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);
}

/** A map or list of lines, not of brackets. */
export function isBlockCollection(node: Node | undefined): node is YAMLMap | YAMLSeq {
  return isCollection(node) && !node.flow;
}

function itemOf(
  text: string,
  token: CST.CollectionItem | undefined,
  value: Node | null,
  keyNode: Node | null | undefined,
  key: string | undefined,
): Item {
  const start = token?.start ?? [];
  const separators = keyNode === undefined ? start : (token?.sep ?? []);
  const opening = start.find(({ type }) => !SPACING.has(type))?.offset;
  const keyStart = keyNode ? startOf(keyNode) : undefined;
  const indicator = separators.findLastIndex(({ type }) => HEADING.has(type));
  const last = separators[indicator];
  const valueStart = value ? startOf(value) : 0;
  const head = last ? last.offset + last.source.length : keyNode ? rangeOf(keyNode)[1] : valueStart;
  const present = value && rangeOf(value)[1] > valueStart ? value : undefined;
  return {
    key,
    start: Math.min(opening ?? Infinity, keyStart ?? Infinity, head),
    head,
    value: present,
    end: present ? Math.max(endOf(text, present), head) : head,
    commentInside: separators.slice(indicator + 1).some(({ type }) => type === 'comment'),
    bare: keyNode !== undefined && !separators.some(({ type }) => type === 'map-value-ind'),
    explicit: start.some(({ type }) => type === 'explicit-key-ind'),
    merge: isScalar(keyNode) && keyNode.type === Scalar.PLAIN && key === '<<',
    tag: !isAlias(value) && value?.tag !== undefined && separators.some(({ type }) => type === 'tag'),
  };
}

const SPACING: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'comma']);
const HEADING: ReadonlySet<string> = new Set(['map-value-ind', 'seq-item-ind', 'anchor', 'tag']);

function rangeOf(node: Node): readonly [number, number] {
  // Every parsed node has its range.
  if (!node.range) throw new Error('a node without a range');
  return [node.range[0], node.range[1]];
}
