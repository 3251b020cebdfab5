import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { ProblemError } from '../../shared/problems/index.ts';
import { replaceFile } from '../registry/index.ts';
import { unwritableProblem } from './cache-problem.ts';

/** Who holds the lock, for the words alone: only the lock itself decides. */
const Holder = z.object({ pid: z.int(), startedAt: z.iso.datetime() });

/**
 * Makes this process the only one that writes a registry, until it releases the lock or ends. The lock is SQLite's own
 * on a file of its own: the system takes it back from a process that died, and nobody has to judge whether one did.
 * @param folder The registry's `registryFolder`.
 * @returns Releases the lock.
 * @throws {ProblemError} `registry.locked` while another process, or this one, holds it; otherwise a problem of the cache.
 */
export async function lockRegistry(folder: string): Promise<() => Promise<void>> {
  const holderFile = join(folder, 'writer.json');
  let database: Database.Database | undefined;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, 'lock.sqlite');
    database = new Database(file, { timeout: 0 });
    await chmod(file, 0o600);
    database.exec('BEGIN EXCLUSIVE');
    const holder = { pid: process.pid, startedAt: new Date(Date.now() - process.uptime() * 1_000).toISOString() };
    await replaceFile(holderFile, Buffer.from(JSON.stringify(holder)), 0o600);
  } catch (error) {
    database?.close();
    if (isBusy(error)) throw new ProblemError({ code: 'registry.locked', pid: await holderIn(holderFile) });
    throw unwritableProblem(error, folder);
  }
  const held = database;
  return () => {
    held.close();
    return Promise.resolve();
  };
}

/**
 * Waits until no other process holds the lock in a file, and takes it.
 * @returns Releases the lock.
 * @throws {ProblemError} A problem of the cache.
 */
export async function waitForLock(file: string): Promise<() => void> {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const database = new Database(file, { timeout: 0 });
    try {
      await chmod(file, 0o600);
      database.exec('BEGIN EXCLUSIVE');
      return () => database.close();
    } catch (error) {
      database.close();
      if (!isBusy(error) || Date.now() > deadline) throw unwritableProblem(error, file);
      // Not in SQLite: it would hold up everything else in this process.
      await sleep(5 + Math.random() * 10);
    }
  }
}

/** Each holds it for a few milliseconds. */
const WAIT_MS = 10_000;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(?:BUSY|LOCKED)/.test(String(error.code));
}

/** The process that wrote its name last; 0 where that cannot be read. */
async function holderIn(file: string): Promise<number> {
  try {
    return Holder.parse(JSON.parse(await readFile(file, 'utf8'))).pid;
  } catch {
    return 0;
  }
}
