import { basename } from 'node:path';
import { checkAccount } from './account-calls.ts';
import { followOpenOnes } from './follow-publication.ts';
import type { Desk } from './desk.ts';
import { readBesideRows } from './rows.ts';
import { proposeAgain } from './take-folder.ts';
import type { Addresses } from './addresses.ts';
import { openSession, type Session } from './session.ts';

/**
 * Opens a registry in the place of the one that is open.
 * @throws {ProblemError} As `openSession`; then the one that was open stays.
 */
export async function openRegistryAt(
  desk: Desk,
  folder: string,
  addresses: Addresses = desk.addresses,
): Promise<Session> {
  const session = await openSession(folder, desk.options.dataFolder, addresses);
  await closeRegistry(desk);
  desk.session = session;
  if (session.lockedBy === null) proposeAgain(session);
  session.board.load();
  if (addresses === desk.addresses) {
    const name = session.sync.repository ?? basename(session.folder);
    await desk.settings.remember({ folder: session.folder, name, openedAt: new Date().toISOString() });
  }
  desk.log.add(`opened ${session.folder}: ${session.entries.size} entries`);
  desk.sayState();
  desk.inBackground(
    session,
    'reading',
    // What is asked for first is answered first.
    new Promise((resolve) => setTimeout(resolve, 50)).then(() => readBesideRows(desk, session)),
  );
  desk.inBackground(session, 'account', checkAccount(desk));
  if (session.lockedBy === null) followOpenOnes(desk, session);
  return session;
}

/** Closes the registry that is open, and the demo with it. */
export async function closeRegistry(desk: Desk): Promise<void> {
  const { session, demo } = desk;
  desk.session = null;
  desk.demo = null;
  await session?.close();
  await demo?.end();
}
