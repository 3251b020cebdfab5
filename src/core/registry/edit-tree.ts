import type { Json } from '../../shared/json.ts';
import { isForbiddenKey } from './yaml-json.ts';
import { EditRefused } from './edit-refused.ts';

/** Keys of maps and indexes of lists, from the document down. Indexes are those before any edit of the call. */
export type Path = readonly (string | number)[];

export type Edit =
  /** Replaces a value, or adds it along with the maps that its path lacks. */
  | { readonly op: 'set'; readonly path: Path; readonly value: Json }
  /** Takes out a key of a map or an item of a list. */
  | { readonly op: 'remove'; readonly path: Path }
  /** Adds to the end of the list at the path; `[]` is the document itself. */
  | { readonly op: 'append'; readonly path: Path; readonly value: Json };

/** The edits of one call by the place that they touch: at most one of `set`, `remove`, and the rest. */
export interface EditNode {
  set?: { readonly value: Json };
  remove?: true;
  readonly appended: Json[];
  /** In the order in which the edits name them. */
  readonly below: Map<string | number, EditNode>;
}

/**
 * Sorts the edits of one call into a tree.
 * @throws EditRefused where two edits touch one place, or one names a key that is forbidden or the document itself.
 */
export function editTree(edits: readonly Edit[]): EditNode {
  const root = emptyNode();
  for (const edit of edits) addEdit(root, edit);
  return root;
}

/** A path in words: `stats.week.versions`. */
export function pathText(path: Path): string {
  return path.length === 0 ? 'the document' : path.join('.');
}

function addEdit(root: EditNode, edit: Edit): void {
  let node = root;
  for (const step of edit.path) {
    if (typeof step === 'string' && isForbiddenKey(step)) throw new EditRefused(`the key ${step} is forbidden`);
    if (typeof step === 'number' && !(Number.isInteger(step) && step >= 0)) {
      throw new EditRefused(`${step} is no index of a list`);
    }
    if (isWhole(node)) throw twice(edit.path);
    let next = node.below.get(step);
    if (next === undefined) {
      next = emptyNode();
      node.below.set(step, next);
    }
    node = next;
  }
  if (isWhole(node)) throw twice(edit.path);
  if (edit.op === 'append') {
    node.appended.push(edit.value);
    return;
  }
  if (node === root) throw new EditRefused('the document itself can neither be set nor removed');
  if (node.below.size > 0 || node.appended.length > 0) throw twice(edit.path);
  if (edit.op === 'set') node.set = { value: edit.value };
  else node.remove = true;
}

function isWhole(node: EditNode): boolean {
  return node.set !== undefined || node.remove === true;
}

function twice(path: Path): EditRefused {
  return new EditRefused(`two edits touch ${pathText(path)}`);
}

function emptyNode(): EditNode {
  return { appended: [], below: new Map() };
}
