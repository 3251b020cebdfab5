import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { engineClient, type TestClient } from './support/engine-client.ts';
import { lockRegistry } from '../src/core/cache/index.ts';
import { writtenElsewhere } from './support/other-desk.ts';
import { entryText, registryWith, temporaryFolder } from './support/registry-folder.ts';

const registry = () => registryWith({ 'good.md': entryText('good') });

/** The state of the desk once it is known what became of the last registry. */
async function settled({ call, next }: TestClient) {
  const changed = next('app.changed', ({ reopening }) => reopening?.problem !== null);
  const state = await call('app.state');
  if (state.reopening?.problem !== null) {
    changed.catch(() => undefined);
    return state;
  }
  return changed;
}

it('opens the registry again that was open when it ended', async () => {
  const data = await temporaryFolder();
  const made = await registry();
  const first = await engineClient(data);
  expect(await first.call('app.state')).toMatchObject({ registry: null, reopening: null });
  await first.call('registry.open', { folder: made });
  await first.engine.stop();

  const second = await engineClient(data);
  expect(await settled(second)).toMatchObject({ registry: { folder: made, lockedBy: null }, reopening: null });
});

it('opens none where it was closed', async () => {
  const data = await temporaryFolder();
  const first = await engineClient(data);
  await first.call('registry.open', { folder: await registry() });
  await first.call('registry.close');
  await first.engine.stop();

  const second = await engineClient(data);
  expect(await second.call('app.state')).toMatchObject({ registry: null, reopening: null });
});

it('says once why it could not, and waits for another', async () => {
  const data = await temporaryFolder();
  const made = await registry();
  const first = await engineClient(data);
  await first.call('registry.open', { folder: made });
  await first.engine.stop();
  await rm(join(made, '_plugins'), { recursive: true });

  const second = await engineClient(data);
  expect(await settled(second)).toMatchObject({
    registry: null,
    reopening: { folder: made, problem: { code: 'registry.not-there' } },
  });
  const other = await registry();
  await second.call('registry.open', { folder: other });
  expect(await second.call('app.state')).toMatchObject({ registry: { folder: other }, reopening: null });
  await second.call('registry.close');
  await second.engine.stop();

  const third = await engineClient(data);
  expect((await third.call('app.state')).reopening).toBeNull();
});

it('a registry that is opened meanwhile waits for its turn, and stays', async () => {
  const data = await temporaryFolder();
  const first = await engineClient(data);
  await first.call('registry.open', { folder: await registry() });
  await first.engine.stop();

  const other = await registry();
  const second = await engineClient(data);
  await second.call('registry.open', { folder: other });
  expect(await second.call('app.state')).toMatchObject({ registry: { folder: other, lockedBy: null } });
});

it('the one that is open can be opened again, and stays this engine’s', async () => {
  const { call, dataFolder } = await engineClient();
  const made = await registry();
  await Promise.all([call('registry.open', { folder: made }), call('registry.open', { folder: made })]);
  expect(await call('app.state')).toMatchObject({ registry: { folder: made, lockedBy: null } });
  const [kept = ''] = (await readdir(dataFolder)).filter((name) => name.startsWith(basename(made)));
  await expect(lockRegistry(join(dataFolder, kept))).rejects.toMatchObject({ problem: { code: 'registry.locked' } });
});

it('one that another process wrote can be opened again, and is written here once that has ended', async () => {
  const data = await temporaryFolder();
  const made = await registry();
  const end = await writtenElsewhere(data, made);

  const second = await engineClient(data);
  expect(await settled(second)).toMatchObject({ registry: { folder: made, lockedBy: process.pid } });
  await end();
  expect(await second.call('registry.open', { folder: made })).toMatchObject({ lockedBy: null });
});
