import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SOURCE_NAMES } from '../src/shared/change.ts';
import { changeWhere, openDemo, problemIn, run } from './support/demo-run.ts';
import { engineClient } from './support/engine-client.ts';
import { writtenElsewhere } from './support/other-desk.ts';
import { registryWith, temporaryFolder } from './support/registry-folder.ts';

/** A registry of a few entries, one of them broken. */
const registry = () =>
  registryWith({
    'good.md': '---\nlayout: plugin\nid: good\ntitle: Good\n---\n',
    'broken.md': '---\nid: [\n---\n',
  });

it('keeps every decision, edit and setting over a restart', async () => {
  const data = await temporaryFolder();
  const made = await registry();
  const first = await engineClient(data);
  await first.call('registry.open', { folder: made });
  await first.call('settings.write', { appearance: 'dark' });
  await first.call('settings.write', { density: 'comfortable' });
  const path = '_plugins/good.md';
  const { base } = await first.call('files.read', { path });
  await first.call('files.save', { path, base, text: base.replace('Good', 'Better') });
  await first.engine.stop();

  const second = await engineClient(data);
  const state = await second.call('app.state');
  expect(state).toMatchObject({
    settings: { appearance: 'dark', density: 'comfortable', singleKeys: true },
    recent: [{ folder: made }],
  });
  await second.call('registry.open', { folder: made });
  expect((await second.call('changes.list')).changes).toMatchObject([{ source: 'hand', after: 'Better' }]);
});

it('opens a registry with a broken entry, and lists it with its line', async () => {
  const client = await engineClient();
  expect(await client.call('registry.open', { folder: await registry() })).toMatchObject({ entries: 2, unreadable: 1 });
  const rows = await client.call('plugins.list');
  expect(rows.find(({ path }) => path === '_plugins/broken.md')).toMatchObject({
    problem: { code: 'entry.not-yaml', line: 3 },
    health: { level: 'alarming' },
  });
});

it('says why a folder is no registry, and keeps what was open', async () => {
  const { call } = await engineClient();
  const made = await registry();
  await call('registry.open', { folder: made });
  expect(await problemIn(call('registry.open', { folder: await temporaryFolder() }))).toMatchObject({
    code: 'registry.not-there',
    missing: '_plugins',
  });
  expect((await call('app.state')).registry?.folder).toBe(made);
});

it('reads only where another process writes', async () => {
  const data = await temporaryFolder();
  const made = await registry();
  await writtenElsewhere(data, made);
  const second = await engineClient(data);
  expect(await second.call('registry.open', { folder: made })).toMatchObject({ lockedBy: process.pid });
  expect(await problemIn(second.call('enrichment.start', { sources: ['usage'], plugins: [] }))).toEqual({
    code: 'desk.read-only',
    pid: process.pid,
  });
});

it('a run that is cancelled keeps what it found, and the next one goes on', async () => {
  const client = await openDemo();
  const { call, next } = client;
  const found = next('changes.changed', ({ changes }) => changes.length > 0);
  const ended = next('enrichment.changed', ({ status }) => status !== 'running');
  const { runId } = await call('enrichment.start', { sources: [...SOURCE_NAMES], plugins: [] });
  await found;
  await call('enrichment.cancel', { runId });
  expect(['cancelled', 'done']).toContain((await ended).status);
  const { changes } = await call('changes.list');
  expect(changes.length).toBeGreaterThan(0);
  expect((await run(client)).status).toBe('done');
  expect((await call('changes.list')).changes.length).toBeGreaterThanOrEqual(changes.length);
}, 60_000);

it('refuses to decide alarming changes together, and nothing is decided then', async () => {
  const client = await openDemo();
  await run(client);
  const alarming = await changeWhere(client, ({ severity }) => severity === 'alarming');
  const routine = await changeWhere(client, ({ severity }) => severity === 'routine');
  const decisions = [alarming, routine].map(({ entry, file, field, after = null }) => ({
    ...{ entry, file, field, after },
    verdict: 'accept' as const,
    why: null,
  }));
  expect(await problemIn(client.call('changes.decide', { decisions }))).toMatchObject({ code: 'change.not-together' });
  expect(
    (await changeWhere(client, ({ field, entry }) => field === alarming.field && entry === alarming.entry)).standing,
  ).toBe('undecided');
}, 60_000);

it('shows a plugin’s source with the line that counts, its history, and both sides of a contradiction', async () => {
  const client = await openDemo();
  const { call } = client;
  await run(client);
  const [row] = await call('changes.compatibility');
  if (row === undefined) throw new Error('the demo has a contradiction');
  const source = await call('plugins.source', { path: row.entry });
  const marks = source?.files.flatMap((file) => file.marks.filter(({ kind }) => kind === 'counts')) ?? [];
  expect(marks).toHaveLength(1);
  expect(marks[0]?.words).toContain(row.found);
  const { commits, explanation } = await call('plugins.history', { path: row.entry });
  expect(commits.length).toBeGreaterThan(0);
  expect(explanation.fields.length).toBeGreaterThan(0);
}, 60_000);

it('reads no file but the registry’s own', async () => {
  const { call } = await engineClient();
  const made = await registry();
  await call('registry.open', { folder: made });
  for (const path of ['../../etc/passwd', '/etc/passwd', '_plugins/../../x', '.git/config', '_data/other.yaml']) {
    expect(await problemIn(call('files.read', { path }))).toMatchObject({ code: 'registry.no-such-entry' });
  }
});

it('a token that GitHub refuses is not kept, and is in no log', async () => {
  const client = await openDemo();
  const token = 'ghp_expired0123456789abcdefghijklmnopqrst';
  expect(await problemIn(client.call('account.signIn', { token }))).toMatchObject({ code: 'account.token-refused' });
  expect(await client.call('app.log')).not.toContain(token);
  expect((await client.call('app.state')).account?.login).toBe('hollis-lane');
});

it('ends everything that it began', async () => {
  const client = await openDemo();
  const { registry: opened } = await client.call('app.state');
  await client.engine.stop();
  await expect(readFile(join(opened?.folder ?? '', '_plugins'))).rejects.toThrow('ENOENT');
});
