import type { Change } from '../../../shared/change.ts';
import type { Edit } from '../../registry/index.ts';
import type { OverlaysFile } from './changes.ts';

/** The edits that make changes of the file of overlays. An overlay that is no longer there needs no removal. */
export function dataEditsOf(changes: readonly Change[], { value }: OverlaysFile): Edit[] {
  return changes.flatMap(({ field, after }): Edit[] => {
    if (after !== undefined) return [{ op: 'set', path: [field], value: after }];
    return Object.hasOwn(value, field) ? [{ op: 'remove', path: [field] }] : [];
  });
}
