import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removeStaleIndexes } from '../../core/publishing/index.ts';
import { removeStaleFiles } from '../../core/registry/index.ts';
import { checkAccount } from './account-calls.ts';
import { followOpenOnes } from './follow-publication.ts';
import type { Desk } from './desk.ts';
import { readBesideRows } from './rows.ts';
import { loadBoard } from './load-board.ts';
import type { Addresses } from './addresses.ts';
import { openSession, type Session } from './session.ts';
import { settleIntended } from './settle-publication.ts';
import { takeFolder } from './take-folder.ts';

/** Windows show the rows before what stands beside them is read. */
const ROWS_FIRST_MS = 400;

/**
 * Opens a registry in the place of the one that is open; that one itself, where it is written here, is read anew.
 * @throws {ProblemError} As `openSession`; then the one that was open stays.
 */
export function openRegistryAt(desk: Desk, folder: string, addresses: Addresses = desk.addresses): Promise<Session> {
  return desk.inTurn(() => open(desk, folder, addresses));
}

async function open(desk: Desk, folder: string, addresses: Addresses): Promise<Session> {
  const before = desk.session;
  // One that another process wrote is opened as any other: that process may have ended.
  if (before?.lockedBy === null && before.folder === (await realpath(folder).catch(() => null))) {
    await takeFolder(desk, before);
    return before;
  }
  const session = await openSession(folder, desk.options.dataFolder, addresses);
  await close(desk);
  desk.session = session;
  desk.reopening = null;
  loadBoard(session);
  if (addresses === desk.addresses) {
    const name = session.sync.repository ?? basename(session.folder);
    await desk.settings.remember({ folder: session.folder, name, openedAt: new Date().toISOString() });
  }
  desk.log.add(`opened ${session.folder}: ${session.entries.size} entries`);
  desk.sayState();
  desk.inBackground(
    session,
    'reading',
    sleep(ROWS_FIRST_MS).then(() => readBesideRows(desk, session)),
  );
  desk.inBackground(session, 'account', checkAccount(desk));
  if (session.lockedBy === null) {
    desk.inBackground(session, 'sweeping', sweep(desk, session));
    desk.inBackground(session, 'looking for cut off publications', settleIntended(desk, session));
    followOpenOnes(desk, session);
  }
  return session;
}

/** Removes what processes left that died while they wrote. */
async function sweep({ options }: Desk, { folder, profile }: Session): Promise<void> {
  await removeStaleIndexes();
  const written = [join(folder, profile.entries.folder), join(folder, profile.data.folder), options.dataFolder];
  for (const one of written) await removeStaleFiles(one);
}

/** Closes the registry that is open, and the demo with it. */
export function closeRegistry(desk: Desk): Promise<void> {
  return desk.inTurn(() => close(desk));
}

async function close(desk: Desk): Promise<void> {
  const { session, demo } = desk;
  desk.session = null;
  desk.demo = null;
  await session?.close();
  await demo?.end();
}
