import { isJsonObject, sameJson, type Json, type JsonObject } from '../../shared/json.ts';
import type { Edit, EditNode } from './edit-tree.ts';

/**
 * What a document has to hold after its edits, worked out on its JSON and not on its text: the editor's result is held
 * against it. Edits that do not fit the document give a value that no result equals.
 */
export function intendedValue(before: Json | undefined, edit: EditNode): Json {
  if (edit.set) return edit.set.value;
  if (Array.isArray(before)) return intendedList(before, edit);
  if (edit.appended.length > 0) return edit.appended;
  if (edit.below.size === 0) return before ?? null;
  const after: JsonObject = isJsonObject(before) ? { ...before } : {};
  for (const [key, child] of edit.below) {
    if (child.remove) Reflect.deleteProperty(after, key);
    else after[String(key)] = intendedValue(after[String(key)], child);
  }
  return after;
}

function intendedList(before: readonly Json[], edit: EditNode): Json[] {
  const kept = before.flatMap((item, index) => {
    const child = edit.below.get(index);
    if (child === undefined) return [item];
    return child.remove ? [] : [intendedValue(item, child)];
  });
  return [...kept, ...edit.appended];
}

/** Whether an edit sets what is there already: then even the way in which it is written stays. */
export function changesNothing(before: Json, edit: Edit): boolean {
  if (edit.op !== 'set') return false;
  let at: Json | undefined = before;
  for (const step of edit.path) {
    if (typeof step === 'number') at = Array.isArray(at) ? at[step] : undefined;
    else at = isJsonObject(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }
  return sameJson(at, edit.value);
}
