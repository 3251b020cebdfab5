import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changeWhere, openDemo, problemIn, publishAll, run } from './support/demo-run.ts';
import type { TestClient } from './support/engine-client.ts';

async function folderOf({ call }: TestClient): Promise<string> {
  const { registry } = await call('app.state');
  if (registry === null) throw new Error('a registry is open');
  return registry.folder;
}

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
}

it('a push that is refused loses nothing, and goes through after a fetch', async () => {
  const client = await openDemo();
  const { call } = client;
  await run(client);
  const folder = await folderOf(client);
  const before = { head: git(folder, 'rev-parse', 'HEAD'), status: git(folder, 'status', '--porcelain') };
  const accepted = (await call('changes.list')).changes.filter(({ standing }) => standing === 'accepted');

  await call('demo.setFaults', { names: ['main-moves'] });
  expect(await problemIn(publishAll(client))).toMatchObject({ code: 'publish.moved', commits: 1 });
  expect({ head: git(folder, 'rev-parse', 'HEAD'), status: git(folder, 'status', '--porcelain') }).toEqual(before);
  const after = (await call('changes.list')).changes.filter(({ standing }) => standing === 'accepted');
  expect(after).toEqual(accepted);

  await call('demo.setFaults', { names: [] });
  expect(await call('registry.fetch')).toMatchObject({ behind: 0, ahead: 0 });
  const publication = await publishAll(client);
  expect(git(folder, 'rev-parse', 'HEAD')).toBe(publication.commit);
  expect(git(folder, 'status', '--porcelain')).toBe('');
}, 60_000);

it('a branch that takes no push says so before it is tried, and after', async () => {
  const client = await openDemo();
  const { call } = client;
  await run(client);
  await call('demo.setFaults', { names: ['push-denied'] });
  const { base, digest, subject, body, protection } = await call('publish.plan', {});
  // GitHub does not say whom a rule lets past, and the demo's maintainer may be one of them.
  expect(protection).toMatchObject({ push: 'unknown' });
  expect(protection.why).not.toEqual([]);
  const refused = call('publish.start', { base, plan: digest, subject, body });
  expect(await problemIn(refused)).toMatchObject({ code: 'publish.protected' });
}, 60_000);

it('an edit by hand is a change like any other, and is published byte for byte', async () => {
  const client = await openDemo();
  const { call } = client;
  const folder = await folderOf(client);
  const [row] = (await call('plugins.list')).filter(({ problem }) => problem === null);
  const path = row?.path ?? '';
  const file = await call('files.read', { path });
  const text = file.text.replace(/^license: .*$/m, 'license: "MIT" # as the author said');
  expect(text).not.toBe(file.base);
  await call('files.save', { path, base: file.base, text });
  expect(await readFile(join(folder, path), 'utf8')).toBe(file.base);

  const change = await changeWhere(client, ({ source }) => source === 'hand');
  expect(change).toMatchObject({ entry: path, field: 'license', after: 'MIT', standing: 'accepted' });
  expect((await call('changes.diff', { file: path, which: 'accepted' })).after).toBe(text);
  const plan = await call('publish.plan', {});
  expect(plan.files.map((one) => one.path)).toEqual([path]);
  await publishAll(client);
  expect(await readFile(join(folder, path), 'utf8')).toBe(text);
  expect((await call('changes.list')).changes).toEqual([]);
}, 60_000);

it('holds a file back that somebody edited in the folder, and publishes the rest', async () => {
  const client = await openDemo();
  const { call } = client;
  await run(client);
  const folder = await folderOf(client);
  const { file } = await changeWhere(client, ({ standing, source }) => standing === 'accepted' && source === 'github');
  const mine = `${await readFile(join(folder, file), 'utf8')}\nMine.\n`;
  await writeFile(join(folder, file), mine);
  const plan = await call('publish.plan', {});
  expect(plan.heldBack).toMatchObject([{ path: file, problem: { code: 'file.dirty' } }]);
  await publishAll(client);
  expect(await readFile(join(folder, file), 'utf8')).toBe(mine);
}, 60_000);

it('publishes one change alone, saves the rest as a patch, and reverts by a commit', async () => {
  const client = await openDemo();
  const { call } = client;
  await run(client);
  const folder = await folderOf(client);
  const { entry, file, field } = await changeWhere(
    client,
    (change) => change.field === 'stats.month.instances' && change.standing === 'accepted',
  );
  const only = [{ entry, file, field }];
  const plan = await call('publish.plan', { only });
  expect(plan.files).toMatchObject([{ path: file, changes: 1 }]);
  const patch = await call('publish.patch', { only });
  expect(patch.text).toContain(`+++ b/${file}`);
  const before = await readFile(join(folder, file), 'utf8');
  const { base, digest, subject, body } = plan;
  const publication = await call('publish.start', { base, plan: digest, subject, body, only });
  expect(git(folder, 'show', '--stat', '--format=', 'HEAD').split('\n')[0]).toContain(file.split('/').at(-1));
  await call('publish.revert', { commit: publication.commit });
  expect(await readFile(join(folder, file), 'utf8')).toBe(before);
  expect(await call('publish.history')).toMatchObject([
    { reverts: publication.commit },
    { commit: publication.commit },
  ]);
}, 60_000);

it('a build that fails is said with its step, and its log can be read', async () => {
  const client = await openDemo();
  const { call, next } = client;
  await run(client);
  await call('demo.setFaults', { names: ['build-fails'] });
  const failed = next('publish.changed', ({ state }) => state === 'build-failed');
  const { commit } = await publishAll(client);
  expect((await failed).words).toContain('failed at');
  expect(await call('publish.log', { commit })).not.toBe('');
}, 60_000);
