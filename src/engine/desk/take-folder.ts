import { rebased } from '../../core/changes/index.ts';
import { syncState } from '../../core/publishing/index.ts';
import type { Desk } from './desk.ts';
import { webOf } from './publication-plan.ts';
import { sayEntries } from './rows.ts';
import { readAgain, type Session } from './session.ts';

/**
 * Takes the registry's folder as it is now: after a fetch, a publish, or an edit made elsewhere. Changes that are made
 * already go; those whose field somebody else changed are proposed again, and wait for a decision.
 */
export async function takeFolder(desk: Desk, session: Session): Promise<void> {
  const before = new Set(session.entries.keys());
  const { state } = await syncState(session.folder, webOf(session));
  session.sync = state;
  await readAgain(session);
  proposeAgain(session);
  session.board.load();
  if (desk.session !== session) return;
  desk.sayState();
  sayEntries(desk, session, new Set([...before, ...session.entries.keys(), ...session.board.entries()]));
}

/** Holds the changes that wait against the entries as they are. */
export function proposeAgain({ cache, entries, profile }: Session): void {
  const valuesOf = (path: string) => {
    const entry = entries.get(path);
    return entry === undefined || 'problem' in entry ? undefined : entry.values;
  };
  const { made, again } = rebased(cache.changes.all(), valuesOf, profile);
  cache.changes.written(made);
  cache.changes.put(again);
  cache.decisions.remove(again);
}
