import type { Change } from '../../../shared/change.ts';
import type { Json } from '../../../shared/json.ts';
import { isJsonObject, sameJson } from '../../../shared/json.ts';
import type { Edit } from '../../registry/index.ts';
import type { NoticesFile } from './claims.ts';

/**
 * The edits that make changes of the file of notices, all on the file as it is.
 * A notice that is no longer there needs no removal, and one that would have replaced it is added.
 */
export function dataEditsOf(changes: readonly Change[], { value }: NoticesFile): Edit[] {
  const taken = new Set<number>();
  return changes.flatMap(({ before, after }): Edit[] => {
    // Two notices may be the same: each change is about one of its own.
    const index = value.findIndex((item, at) => !taken.has(at) && sameJson(item, before));
    if (before === undefined || index === -1) {
      return after === undefined ? [] : [{ op: 'append', path: [], value: after }];
    }
    taken.add(index);
    return after === undefined ? [{ op: 'remove', path: [index] }] : replacement(index, value[index], after);
  });
}

/** Key by key: the comments in a notice stay, and what it says already. */
function replacement(index: number, before: Json | undefined, after: Json): Edit[] {
  if (!isJsonObject(before) || !isJsonObject(after)) return [{ op: 'set', path: [index], value: after }];
  const removed = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [
    ...removed.map((key): Edit => ({ op: 'remove', path: [index, key] })),
    ...Object.entries(after)
      .filter(([key, value]) => !sameJson(before[key], value))
      .map(([key, value]): Edit => ({ op: 'set', path: [index, key], value })),
  ];
}
