import { isCollection, isMap, isScalar, Scalar, type Node } from 'yaml';
import { blockLines, inlineText } from './block-text.ts';
import { EditRefused } from './edit-refused.ts';
import { pathText } from './edit-tree.ts';
import { isFilled, type Fresh, type FreshMap } from './fresh-value.ts';
import { insertLines, refuseReferenced, replace, type Plan, type Slot } from './plan.ts';
import type { Quotes } from './scalar-text.ts';
import { columnOf, lineAfter, lineEndNear, lineStart, lineTail, opensLine } from './text-lines.ts';
import { endOf, isBlockCollection, isBlockScalar, startOf } from './yaml-items.ts';

/**
 * Plans a new value for a place. Maps and lists come as lines; in brackets where the place or its old value is so.
 * @throws EditRefused for a value with a tag, and one that an alias elsewhere stands for.
 */
export function planSet(plan: Plan, slot: Slot, fresh: Fresh): void {
  refuseReferenced(plan, slot);
  const { value } = slot;
  const brackets = isCollection(value) && value.flow === true && value.items.length > 0;
  // No block begins on the line of `---`.
  const onMarker = slot.kind === 'root' && !opensLine(plan.text, slot.start);
  if (!isFilled(fresh) || slot.flow || brackets || onMarker) {
    const flow = slot.flow || (brackets && isFilled(fresh));
    setInline(plan, slot, inlineText(fresh, { flow, quotes: quotesOf(value) }));
  } else if (value && isBlockCollection(value)) {
    setOverBlock(plan, slot, value, fresh);
  } else if (value && slot.kind === 'root') {
    replace(plan, slot.start, slot.end, blockText(plan, slot.start, fresh, slot.column));
  } else {
    setBelow(plan, slot, fresh);
  }
}

function setInline(plan: Plan, slot: Slot, text: string): void {
  const { value, end } = slot;
  if (value === undefined) {
    insertAtHead(plan, slot, text);
  } else if (!isBlockCollection(value)) {
    replaceInline(plan, startOf(value), value, text);
  } else if (slot.kind !== 'root' && opensLine(plan.text, startOf(value))) {
    insertAtHead(plan, slot, text);
    replace(plan, lineStart(plan.text, startOf(value)), lineAfter(plan.text, end), '');
  } else {
    replace(plan, startOf(value), tailOf(plan, end), text);
  }
}

/** Puts a value where there is none, behind the one space that may be there already. */
function insertAtHead(plan: Plan, { head, bare }: Slot, text: string): void {
  const rest = plan.text.slice(head, lineTail(plan.text, head));
  if (bare) replace(plan, head, head, `: ${text}`);
  else if (/^[ \t]+(?:$|[,\]}])/.test(rest)) replace(plan, head + 1, head + 1, text);
  else replace(plan, head, head, ` ${text}`);
}

/** Replaces a value that is no block of lines. Of a block scalar the comment in its header stays. */
function replaceInline(plan: Plan, from: number, value: Node, text: string): void {
  const end = endOf(plan.text, value);
  if (!isBlockScalar(value)) {
    replace(plan, from, end, text);
    return;
  }
  const start = startOf(value);
  const header = plan.text.slice(start, lineTail(plan.text, start));
  replace(plan, from, tailOf(plan, end), text + (/[ \t]+#.*$/.exec(header)?.[0] ?? ''));
}

/** A block in the place of a block: at the column of the old one if it is of its kind. */
function setOverBlock(plan: Plan, slot: Slot, value: Node, fresh: Fresh[] | FreshMap): void {
  const start = startOf(value);
  const from = lineStart(plan.text, start);
  const column = columnOf(plan.text, start);
  if (isMap(value) === fresh instanceof Map || slot.kind === 'root' || !opensLine(plan.text, start)) {
    replace(plan, start, tailOf(plan, slot.end), blockText(plan, start, fresh, column));
  } else {
    const below = columnBelow(plan, slot, fresh);
    replace(plan, from, tailOf(plan, slot.end), ' '.repeat(below) + blockText(plan, start, fresh, below));
  }
}

/** A block where nothing or something on one line was: behind a list's dash, else on the lines below. */
function setBelow(plan: Plan, slot: Slot, fresh: Fresh[] | FreshMap): void {
  const { value, head, end } = slot;
  if (slot.kind === 'item' && lineTail(plan.text, end) === end) {
    const start = value && startOf(value);
    if (start === undefined) insertAtHead(plan, slot, blockText(plan, head, fresh, slot.column + 2));
    else replace(plan, start, tailOf(plan, end), blockText(plan, start, fresh, columnOf(plan.text, start)));
    return;
  }
  if (value && slot.commentInside) {
    throw new EditRefused(`a comment stands between ${pathText(slot.path)} and its value`, slot.start);
  }
  if (value) replaceInline(plan, head, value, '');
  insertLines(plan, lineAfter(plan.text, end), blockLines(fresh, columnBelow(plan, slot, fresh), plan.listIndent));
}

function columnBelow(plan: Plan, { kind, column }: Slot, fresh: Fresh): number {
  return column + (Array.isArray(fresh) && kind === 'pair' ? plan.listIndent : 2);
}

/** A block as one text, without its first line's indent and its last line's end. */
function blockText(plan: Plan, near: number, fresh: Fresh[] | FreshMap, column: number): string {
  return blockLines(fresh, column, plan.listIndent).join(lineEndNear(plan.text, near)).slice(column);
}

/** The end of the last line of what ends at `end`, before its line end. */
function tailOf(plan: Plan, end: number): number {
  return lineTail(plan.text, plan.text[end - 1] === '\n' ? end - 1 : end);
}

function quotesOf(value: Node | undefined): Quotes {
  if (!isScalar(value)) return 'none';
  if (value.type === Scalar.QUOTE_SINGLE) return 'single';
  return value.type === Scalar.QUOTE_DOUBLE ? 'double' : 'none';
}
