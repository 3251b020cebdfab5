import { isMap, isSeq, visit } from 'yaml';
import { EditRefused } from './edit-refused.ts';
import { pathText, type Path } from './edit-tree.ts';
import type { Splice } from './splices.ts';
import { BYTE_ORDER_MARK, columnOf, lineEndNear } from './text-lines.ts';
import { startOf, type Item } from './yaml-items.ts';
import type { AliasTarget } from './yaml-json.ts';
import type { YamlDocument } from './yaml-tree.ts';

/** One call's edits while they are worked out. */
export interface Plan {
  readonly text: string;
  readonly document: YamlDocument;
  readonly aliases: readonly AliasTarget[];
  /** How far this document sets a list's dashes behind the key that it belongs to. */
  readonly listIndent: number;
  /** Whether times of the data files' form are written plain. */
  readonly plainTimes: boolean;
  readonly splices: Splice[];
}

/** A place with what its surroundings say about it. */
export interface Slot extends Pick<Item, 'start' | 'head' | 'value' | 'end' | 'bare' | 'tag' | 'commentInside'> {
  readonly kind: 'root' | 'pair' | 'item';
  readonly path: Path;
  /** Inside brackets. */
  readonly flow: boolean;
  /** Of `start`. */
  readonly column: number;
}

export function emptyPlan(
  text: string,
  document: YamlDocument,
  aliases: readonly AliasTarget[],
  plainTimes: boolean,
): Plan {
  return { text, document, aliases, listIndent: listIndentOf(text, document), plainTimes, splices: [] };
}

export function replace(plan: Plan, start: number, end: number, text: string): void {
  plan.splices.push({ start, end, text });
}

/** Inserts lines where a line begins, or behind the last one if it has no end. */
export function insertLines(plan: Plan, offset: number, lines: readonly string[]): void {
  const eol = lineEndNear(plan.text, offset);
  const before = plan.text[offset - 1];
  const opens = before === undefined || before === '\n' || before === BYTE_ORDER_MARK;
  replace(plan, offset, offset, opens ? lines.map((line) => line + eol).join('') : eol + lines.join(eol));
}

/** @throws EditRefused where an alias outside a span stands for something in it, or the span's value has a tag. */
export function refuseReferenced(
  { aliases }: Plan,
  { start, end, path, tag }: Pick<Slot, 'start' | 'end' | 'path' | 'tag'>,
): void {
  const inside = (offset: number | undefined) => offset !== undefined && offset >= start && offset <= end;
  const held = aliases.some(({ alias, target }) => inside(target.range?.[0]) && !inside(alias.range?.[0]));
  if (held) throw new EditRefused(`${pathText(path)} is used elsewhere by an alias`, start);
  if (tag) throw new EditRefused(`${pathText(path)} has a tag`, start);
}

/** As the document's first list of lines has it; at the key's own column where there is none. */
function listIndentOf(text: string, document: YamlDocument): number {
  let indent = 0;
  visit(document, {
    Pair(_, { value }, path) {
      const parent = path.at(-1);
      if (!isSeq(value) || value.flow === true || !isMap(parent) || parent.flow === true) return undefined;
      indent = Math.max(0, columnOf(text, startOf(value)) - columnOf(text, startOf(parent)));
      return visit.BREAK;
    },
  });
  return indent;
}
