import { rebased } from '../../core/changes/index.ts';
import type { Session } from './session.ts';

/**
 * Fills the board of a registry with what waits, held against the entries as they are now. Where this process may not
 * write, with what is kept.
 */
export function loadBoard({ cache, entries, profile, lockedBy, board }: Session): void {
  const changes = cache.changes.all();
  if (lockedBy !== null) {
    board.load(changes);
    return;
  }
  const valuesOf = (path: string) => {
    const entry = entries.get(path);
    return entry === undefined || 'problem' in entry ? undefined : entry.values;
  };
  const { made, again, left } = rebased(changes, valuesOf, profile);
  cache.changes.written(made);
  cache.changes.put(again);
  cache.decisions.remove(again);
  board.load(left);
}
