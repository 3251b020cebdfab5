import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { lockRegistry } from './lock.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { cacheProblem } from './cache-problem.ts';
import { migrate, openDatabase } from './open.ts';

function empty(): Database.Database {
  const database = new Database(':memory:');
  onTestFinished(() => {
    database.close();
  });
  return database;
}
const tablesOf = (database: Database.Database) =>
  database.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
const versionOf = (database: Database.Database) => database.pragma('user_version', { simple: true });

it.each(MIGRATIONS.map(({ version }) => [version]))('migration %i goes on from the version before it', (version) => {
  const database = empty();
  migrate(
    database,
    'x',
    MIGRATIONS.filter((migration) => migration.version < version),
  );
  expect(versionOf(database)).toBe(version - 1);
  migrate(
    database,
    'x',
    MIGRATIONS.filter((migration) => migration.version <= version),
  );
  expect(versionOf(database)).toBe(version);
});

it('a notice that goes keeps what was decided of it under its new key', () => {
  const database = empty();
  const upTo = (version: number) => MIGRATIONS.filter((migration) => migration.version <= version);
  migrate(database, 'x', upTo(6));
  const link = 'https://github.com/o/r/issues/1';
  const change = (over: object) => JSON.stringify({ entry: 'a.md', file: 'n.yaml', field: 'a', ...over });
  const put = database.prepare('INSERT INTO changes (entry, file, field, source, change) VALUES (?, ?, ?, ?, ?)');
  put.run('a.md', 'n.yaml', 'a', 'notices', change({ before: { plugin: 'a', link } }));
  put.run('b.md', 'n.yaml', 'b', 'notices', change({ before: { link }, after: { link } }));
  put.run('c.md', 'c.md', 'c', 'github', change({ before: { link } }));
  const decide = database.prepare(
    "INSERT INTO decisions (entry, file, field, after, decision, who, at) VALUES (?, ?, ?, ?, 'reject', 'me', 1)",
  );
  decide.run('a.md', 'n.yaml', 'a', null);
  decide.run('b.md', 'n.yaml', 'b', '{}');
  decide.run('c.md', 'c.md', 'c', null);
  migrate(database, 'x', upTo(7));
  const keys = [`a#${link}`, 'b', 'c'];
  expect(database.prepare('SELECT field FROM decisions ORDER BY entry').pluck().all()).toEqual(keys);
  expect(database.prepare('SELECT field FROM changes ORDER BY entry').pluck().all()).toEqual(keys);
  const kept = database.prepare("SELECT change FROM changes WHERE entry = 'a.md'").pluck().get();
  expect(kept).toBe(change({ field: keys[0], before: { plugin: 'a', link } }));
});

it('has STRICT tables alone', () => {
  const database = empty();
  migrate(database, 'x', MIGRATIONS);
  const loose = database.prepare(
    "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
  );
  expect(loose.all()).toEqual([]);
});

it('a migration that fails leaves nothing of itself', () => {
  const database = empty();
  migrate(database, 'x', MIGRATIONS);
  const before = tablesOf(database);
  const broken = { version: 99, sql: 'CREATE TABLE half (a TEXT) STRICT; CREATE TABLE half (a TEXT) STRICT;' };
  expect(() => migrate(database, 'x', [...MIGRATIONS, broken])).toThrow('already exists');
  expect(tablesOf(database)).toEqual(before);
  expect(versionOf(database)).toBe(MIGRATIONS.at(-1)?.version);
});

it('is opened again as it was left', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'registry-desk-cache-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'deep/cache.sqlite');
  const first = await openDatabase(file);
  first.prepare('INSERT INTO signals (entry, code, raised_at) VALUES (?, ?, ?)').run('a', 'archived', 1);
  first.close();
  const second = await openDatabase(file);
  expect(second.prepare('SELECT entry FROM signals').pluck().all()).toEqual(['a']);
  second.close();
  expect((await readFile(file)).length).toBeGreaterThan(0);
});

it('a disk that is full is said in words, and what was kept before stays', () => {
  const database = empty();
  migrate(database, 'x', MIGRATIONS);
  database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true }))}`);
  const put = database.prepare('INSERT INTO signals (entry, code, raised_at) VALUES (?, ?, ?)');
  const fill = (): void => {
    for (let at = 0; at < 10_000; at += 1) put.run(`${at}`.padStart(200, 'x'), 'archived', at);
  };
  let full: unknown;
  try {
    fill();
  } catch (error) {
    full = cacheProblem(error, 'cache.sqlite');
  }
  expect(full).toMatchObject({ problem: { code: 'cache.disk-full', file: 'cache.sqlite' } });
  expect(Number(database.prepare('SELECT count(*) FROM signals').pluck().get())).toBeGreaterThan(0);
});

it('a disk that is read-only is said in words', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'registry-desk-cache-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'cache.sqlite');
  (await openDatabase(file)).close();
  const database = new Database(file, { readonly: true });
  onTestFinished(() => {
    database.close();
  });
  const write = (): unknown =>
    database.prepare("INSERT INTO signals (entry, code, raised_at) VALUES ('a', 'b', 1)").run();
  let refused: unknown;
  try {
    write();
  } catch (error) {
    refused = cacheProblem(error, file);
  }
  expect(refused).toMatchObject({ problem: { code: 'cache.read-only' } });
});

it.skipIf(process.platform === 'win32')('keeps its folder, its files and the lock for their owner alone', async () => {
  const umask = process.umask(0o022);
  const root = await mkdtemp(join(tmpdir(), 'registry-desk-cache-'));
  const folder = join(root, 'data', 'registry');
  const database = await openDatabase(join(folder, 'cache.db'));
  const release = await lockRegistry(folder);
  onTestFinished(async () => {
    database.close();
    await release();
    process.umask(umask);
    await rm(root, { recursive: true });
  });
  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  expect([await modeOf(join(root, 'data')), await modeOf(folder)]).toEqual(['700', '700']);
  const names = await readdir(folder);
  expect(names).toEqual(
    expect.arrayContaining(['cache.db', 'cache.db-shm', 'cache.db-wal', 'lock.sqlite', 'writer.json']),
  );
  expect(await Promise.all(names.map((name) => modeOf(join(folder, name))))).toEqual(names.map(() => '600'));
});

it('a database that another connection is writing is busy, and not full', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'registry-desk-cache-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'cache.sqlite');
  (await openDatabase(file)).close();
  const writer = new Database(file);
  const waiting = new Database(file, { timeout: 0 });
  onTestFinished(() => {
    writer.close();
    waiting.close();
  });
  writer.exec('BEGIN IMMEDIATE');
  let busy: unknown;
  try {
    waiting.prepare("INSERT INTO signals (entry, code, raised_at) VALUES ('a', 'b', 1)").run();
  } catch (error) {
    busy = cacheProblem(error, file);
  }
  expect(busy).toMatchObject({ problem: { code: 'cache.busy', file } });
});
