import { isMap, type YAMLMap, type YAMLSeq } from 'yaml';
import { blockLines, flowPair, inlineText } from './block-text.ts';
import { EditRefused } from './edit-refused.ts';
import { pathText } from './edit-tree.ts';
import type { Fresh, FreshMap } from './fresh-value.ts';
import { insertLines, refuseReferenced, replace, type Plan, type Slot } from './plan.ts';
import { columnOf, lineAfter, lineStart, opensLine } from './text-lines.ts';
import { tokenItems, type Item } from './yaml-items.ts';

/** New pairs of a map, or new items of a list, which have no key. */
export type Added = readonly (readonly [string | undefined, Fresh])[];

/** A collection that keeps at least one item, and what to do with it. */
export interface CollectionEdit {
  readonly slot: Slot;
  readonly node: YAMLMap | YAMLSeq;
  readonly items: readonly Item[];
  /** Indexes of the items to take out. */
  readonly removed: ReadonlySet<number>;
  readonly added: Added;
}

/** The value that holds what is added and nothing else. */
export function addedValue(node: YAMLMap | YAMLSeq, added: Added): Fresh[] | FreshMap {
  if (!isMap(node)) return added.map(([, value]) => value);
  return new Map(added.map(([key, value]) => [key ?? '', value]));
}

/** Adds pairs or items behind the last one: in brackets, or on lines of their own at its column. */
export function planAddition(plan: Plan, { slot, node, items, added }: CollectionEdit): void {
  const last = items.at(-1);
  if (last === undefined || added.length === 0) return;
  if (!node.flow) {
    const lines = blockLines(addedValue(node, added), columnOf(plan.text, last.start), plan.listIndent);
    insertLines(plan, lineAfter(plan.text, last.end), lines);
    return;
  }
  refuseBare(node, slot);
  const text = added
    .map(([key, value]) => (key === undefined ? inlineText(value, { flow: true }) : flowPair(key, value)))
    .join(', ');
  const comma = closingComma(node);
  if (comma === undefined) replace(plan, last.end, last.end, `, ${text}`);
  else replace(plan, comma + 1, comma + 1, ` ${text}`);
}

/** Takes out pairs or items: their own lines, or in brackets their commas too. Comments of others stay. */
export function planRemoval(plan: Plan, { slot, node, items, removed }: CollectionEdit): void {
  if (removed.size === 0) return;
  refuseBare(node, slot);
  const firstKept = items.findIndex((_, at) => !removed.has(at));
  const [first] = items;
  // What begins behind a dash (`- a: 1`) has no line of its own: what comes next moves up into its place.
  const movesUp = node.flow === true || (first !== undefined && !opensLine(plan.text, first.start));
  for (const [at, item] of items.entries()) {
    if (!removed.has(at)) continue;
    refuseReferenced(plan, { ...item, path: [...slot.path, item.key ?? at], tag: false });
    const before = items[at - 1];
    const next = items[at + 1];
    if (movesUp && at < firstKept && next) {
      refuseComment(plan, slot, lineAfter(plan.text, item.end), next.start);
      replace(plan, item.start, next.start, '');
    } else if (node.flow && before) {
      refuseComment(plan, slot, before.end, item.start);
      replace(plan, before.end, item.end, '');
    } else {
      replace(plan, lineStart(plan.text, item.start), lineAfter(plan.text, item.end), '');
    }
  }
}

/** `[a: 1]`: a map that has no brackets of its own. */
function refuseBare(node: YAMLMap | YAMLSeq, { path, start }: Slot): void {
  if (node.flow && !node.srcToken) throw new EditRefused(`${pathText(path)} is a pair without brackets`, start);
}

/** Between two items there is nothing but white space, a comma, and comments. */
function refuseComment(plan: Plan, { path }: Slot, start: number, end: number): void {
  if (!plan.text.slice(start, end).includes('#')) return;
  throw new EditRefused(`a comment in ${pathText(path)} would go along`, start);
}

/** The comma behind the last item, as in `[a, b,]`. */
function closingComma(node: YAMLMap | YAMLSeq): number | undefined {
  const last = tokenItems(node).at(-1);
  if (last === undefined || last.key || last.value) return undefined;
  return last.start.find(({ type }) => type === 'comma')?.offset;
}
