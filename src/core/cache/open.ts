import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { ProblemError } from '../../shared/problem.ts';
import type { Migration } from './migrations/index.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Where a database is that is kept in memory alone. */
const IN_MEMORY = ':memory:';

/**
 * Opens the cache in a file and brings it up to date, each migration whole or not at all.
 * @throws {ProblemError} `cache.newer`, `cache.corrupt`, `cache.unwritable`.
 */
export async function openDatabase(file: string = IN_MEMORY): Promise<Database.Database> {
  try {
    if (file !== IN_MEMORY) await makeFolder(dirname(file));
    const database = new Database(file, { timeout: 5_000 });
    try {
      database.pragma('journal_mode = WAL');
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

/** Applies the migrations that the database does not have yet. */
export function migrate(database: Database.Database, file: string, migrations: readonly Migration[]): void {
  const current = Number(database.pragma('user_version', { simple: true }));
  const newest = migrations.at(-1)?.version ?? 0;
  if (current > newest) throw new ProblemError({ code: 'cache.newer', file, version: current, known: newest });
  for (const { version, sql } of migrations.filter((migration) => migration.version > current)) {
    database.transaction(() => {
      database.exec(sql);
      database.pragma(`user_version = ${version}`);
    })();
  }
}

/** What the database's own error means; any other error is itself. */
export function cacheProblem(error: unknown, file: string): unknown {
  if (error instanceof ProblemError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Error ? error.message : String(error);
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB')
    return new ProblemError({ code: 'cache.corrupt', file, detail });
  if (/^SQLITE_(READONLY|FULL|CANTOPEN|IOERR|BUSY)/.test(code)) {
    return new ProblemError({ code: 'cache.unwritable', file, detail });
  }
  return error;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ProblemError({ code: 'cache.unwritable', file: folder, detail });
  }
}
