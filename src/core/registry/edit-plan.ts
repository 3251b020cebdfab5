import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { addedValue, planAddition, planRemoval } from './edit-collection.ts';
import { EditRefused } from './edit-refused.ts';
import { planSet } from './edit-value.ts';
import { pathText, type EditNode, type Path } from './edit-tree.ts';
import { freshOf, freshOfEdit, isFilled, type Fresh } from './fresh-value.ts';
import { insertLines, type Plan, type Slot } from './plan.ts';
import { blockLines } from './block-text.ts';
import type { Splice } from './splices.ts';
import { columnOf } from './text-lines.ts';
import { endOf, itemsOf, startOf } from './yaml-items.ts';

/**
 * The splices that make the edits, sorted by their places.
 * @throws EditRefused for what cannot be done without touching what is not the edit's.
 */
export function planEdits(plan: Plan, edit: EditNode): Splice[] {
  const { contents, range } = plan.document;
  if (contents === null || endOf(plan.text, contents) === startOf(contents)) {
    const fresh = freshOfEdit(edit, [], plan.plainTimes);
    if (isFilled(fresh)) insertLines(plan, range[1], blockLines(fresh, 0, plan.listIndent));
  } else {
    planInside(plan, rootSlot(plan, contents), edit);
  }
  return plan.splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function rootSlot(plan: Plan, contents: Node): Slot {
  const start = startOf(contents);
  const end = endOf(plan.text, contents);
  const column = columnOf(plan.text, start);
  return {
    kind: 'root',
    path: [],
    flow: false,
    column,
    start,
    head: start,
    value: contents,
    end,
    bare: false,
    tag: false,
    commentInside: false,
  };
}

/** Plans what the edits change below a place that itself stays. */
function planInside(plan: Plan, slot: Slot, edit: EditNode): void {
  const { value } = slot;
  const list = edit.appended.length > 0 || [...edit.below.keys()].every((key) => typeof key === 'number');
  const refuse = (why: string) => new EditRefused(`${pathText(slot.path)} ${why}`, slot.start);
  if (value === undefined || (isScalar(value) && value.value === null) || isEmpty(value, list)) {
    planSet(plan, slot, freshOfEdit(edit, slot.path, plan.plainTimes));
    return;
  }
  if (isAlias(value)) throw refuse(`stands for an anchor elsewhere (*${value.source})`);
  if (!isCollection(value)) throw refuse('is neither a map nor a list');
  if (plan.aliases.some(({ target }) => target === value)) throw refuse('is used elsewhere by an alias');
  if (isMap(value) ? edit.appended.length > 0 : ![...edit.below.keys()].every((key) => typeof key === 'number')) {
    throw refuse(isMap(value) ? 'is a map, and no list' : 'is a list, and no map');
  }
  planCollection(plan, slot, value, edit);
}

function isEmpty(value: Node, list: boolean): boolean {
  return (list ? isSeq(value) : isMap(value)) && isCollection(value) && value.items.length === 0;
}

function planCollection(plan: Plan, slot: Slot, node: YAMLMap | YAMLSeq, edit: EditNode): void {
  const items = itemsOf(plan.text, node);
  const removed = new Set<number>();
  const added: [string | undefined, Fresh][] = [];
  for (const [key, child] of edit.below) {
    const path: Path = [...slot.path, key];
    const at = typeof key === 'number' && !isMap(node) ? key : items.findIndex((item) => item.key === key);
    const item = items[at];
    if (item === undefined) {
      if (!isMap(node) || typeof key === 'number') throw new EditRefused(`there is no ${pathText(path)}`, slot.start);
      added.push([key, freshOfEdit(child, path, plan.plainTimes)]);
      continue;
    }
    if (item.explicit) throw new EditRefused(`${pathText(path)} has an explicit key (?)`, item.start);
    const kind = isMap(node) ? 'pair' : 'item';
    const inner: Slot = { ...item, kind, path, flow: node.flow === true, column: columnOf(plan.text, item.start) };
    if (child.remove) removed.add(at);
    else if (child.set) planSet(plan, inner, freshOf(child.set.value, plan.plainTimes));
    else planInside(plan, inner, child);
  }
  for (const value of edit.appended) added.push([undefined, freshOf(value, plan.plainTimes)]);
  if (removed.size === 0 && added.length === 0) return;
  if (items.some(({ merge }) => merge)) {
    throw new EditRefused(`${pathText(slot.path)} merges values from elsewhere (<<)`, slot.start);
  }
  if (items.some(({ explicit }) => explicit)) {
    throw new EditRefused(`${pathText(slot.path)} has explicit keys (?)`, slot.start);
  }
  if (removed.size === items.length) {
    planSet(plan, slot, addedValue(node, added));
    return;
  }
  planRemoval(plan, { slot, node, items, removed, added });
  planAddition(plan, { slot, node, items, removed, added });
}
