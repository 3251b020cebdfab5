import { syncState } from '../../core/publishing/index.ts';
import type { Desk } from './desk.ts';
import { loadBoard } from './load-board.ts';
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
  loadBoard(session);
  if (desk.session !== session) return;
  desk.sayState();
  sayEntries(desk, session, new Set([...before, ...session.entries.keys(), ...session.board.entries()]));
}
