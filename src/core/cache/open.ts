import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { ProblemError } from '../../shared/problems/index.ts';
import { cacheProblem, unwritableProblem } from './cache-problem.ts';
import type { Migration } from './migrations/index.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** SQLite's name for an in-memory database. */
const IN_MEMORY = ':memory:';

/**
 * Opens the cache in a file and brings it up to date, each migration whole or not at all.
 * @throws {ProblemError} A problem of the cache.
 */
export async function openDatabase(file: string = IN_MEMORY): Promise<Database.Database> {
  try {
    if (file !== IN_MEMORY) await makeFile(file);
    const database = new Database(file, { timeout: WAIT_MS });
    try {
      await useWriteAheadLog(database);
      // A power cut may lose the last run's observations; it never damages the file (SQLite docs, "synchronous").
      database.pragma('synchronous = NORMAL');
      migrate(database, file, MIGRATIONS);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw cacheProblem(error, file);
  }
}

/** How long one process waits for another that writes. */
const WAIT_MS = 5_000;

/**
 * Switches a new file to a write-ahead log. SQLite does not wait for another process that does the same at this moment
 * (it would have to give up a lock that it holds): so this does.
 */
async function useWriteAheadLog(database: Database.Database): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    try {
      database.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
      if (!isBusy || Date.now() > deadline) throw error;
      await sleep(20);
    }
  }
}

/** Applies the migrations that the database does not have yet. */
export function migrate(database: Database.Database, file: string, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.version ?? 0;
  const versionNow = (): number => Number(database.pragma('user_version', { simple: true }));
  const current = versionNow();
  if (current > newest) throw new ProblemError({ code: 'cache.newer', file, version: current, known: newest });
  for (const { version, sql } of migrations.filter((migration) => migration.version > current)) {
    const step = database.transaction(() => {
      // Another process may have applied it while this one waited for the lock.
      if (versionNow() >= version) return;
      database.exec(sql);
      database.pragma(`user_version = ${version}`);
    });
    // The write lock first: two processes that open a new file wait for each other (SQLite docs, "BEGIN IMMEDIATE").
    step.immediate();
  }
}

/** Makes the file, which is for its owner alone; SQLite gives its other files the same mode. */
async function makeFile(file: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(file, 'a', 0o600);
    await handle.close();
  } catch (error) {
    throw unwritableProblem(error, file);
  }
}
