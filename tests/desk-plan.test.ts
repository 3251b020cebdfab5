import { expect, it } from 'vitest';
import { Checkout, hosted } from './support/checkout.ts';
import { changeWhere, openDemo, problemIn, publishAll, run } from './support/demo-run.ts';
import { engineClient, type TestClient } from './support/engine-client.ts';
import { entryText } from './support/registry-folder.ts';

const PATH = '_plugins/a.md';

/** A registry with a commit of somebody else's, its clone open with an edit by hand. */
async function edited(): Promise<{ client: TestClient; other: Checkout; remote: Checkout }> {
  const { clone, other, remote } = await hosted({ [PATH]: entryText('a', 'n: 1\n') });
  await other.push({ 'readme.md': 'Read me.' });
  clone.git('pull', '--quiet', '--ff-only');
  const client = await engineClient();
  const { trust } = await client.call('registry.open', { folder: clone.folder });
  // Its remote is a folder on this computer.
  await client.call('registry.trust', { digest: trust.digest });
  await edit(client, 'n: 2');
  return { client, other, remote };
}

async function edit({ call }: TestClient, number: string): Promise<void> {
  const { base } = await call('files.read', { path: PATH });
  await call('files.save', { path: PATH, base, text: base.replace('n: 1', number) });
}

it('what was not shown is not pushed: the plan is read again', async () => {
  const { client, remote } = await edited();
  const { call } = client;
  const { base, digest: plan, subject, body } = await call('publish.plan', {});
  expect((await call('publish.plan', {})).digest).toBe(plan);
  const tip = remote.git('rev-parse', 'main');
  await edit(client, 'n: 3');
  expect(await problemIn(call('publish.start', { base, plan, subject, body }))).toEqual({
    code: 'publish.plan-moved-on',
  });
  expect(remote.git('rev-parse', 'main')).toBe(tip);
  await publishAll(client);
  expect(remote.git('show', `main:${PATH}`)).toContain('n: 3');
});

it('a branch that was set back is a conflict, takes nothing, and keeps what was decided', async () => {
  const { client, other, remote } = await edited();
  const { call } = client;
  const { base, digest: plan, subject, body } = await call('publish.plan', {});
  other.git('push', '--quiet', '--force', 'origin', 'HEAD~1:main');
  const tip = remote.git('rev-parse', 'main');
  expect(await problemIn(call('publish.start', { base, plan, subject, body }))).toMatchObject({
    code: 'publish.moved',
    commits: 0,
  });
  expect(remote.git('rev-parse', 'main')).toBe(tip);
  expect((await call('changes.list')).changes).toMatchObject([{ source: 'hand', standing: 'accepted' }]);
});

it('a publish whose build failed ends when a later one is live', async () => {
  const client = await openDemo();
  const { call, next } = client;
  await run(client);
  const { entry, file, field } = await changeWhere(client, ({ field: of }) => of === 'stats.month.instances');
  const only = [{ entry, file, field }];
  await call('demo.setFaults', { names: ['build-fails'] });
  const failed = next('publish.changed', ({ state }) => state === 'build-failed');
  const { base, digest: plan, subject, body } = await call('publish.plan', { only });
  const first = await call('publish.start', { base, plan, subject, body, only });
  await failed;
  await call('demo.setFaults', { names: [] });
  const over = next('publish.changed', ({ state }) => state === 'superseded');
  const second = await publishAll(client);
  expect(await over).toMatchObject({
    commit: first.commit,
    words: `Its build failed. A later publish is live, and has it in it: ${second.commit.slice(0, 7)}.`,
  });
  expect(await call('publish.history')).toMatchObject([
    { commit: second.commit, state: 'live' },
    { commit: first.commit, state: 'superseded' },
  ]);
}, 60_000);
