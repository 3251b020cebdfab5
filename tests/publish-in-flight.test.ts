import { chmod } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { hosted } from './support/checkout.ts';
import { engineClient } from './support/engine-client.ts';
import { entryText } from './support/registry-folder.ts';

const PATH = '_plugins/a.md';

it('a publish that is being pushed is in the history, whatever is fetched meanwhile', async () => {
  const { clone, remote } = await hosted({ [PATH]: entryText('a', 'n: 1\n') });
  const started = join(remote.folder, 'started');
  const goOn = join(remote.folder, 'go-on');
  await remote.write({
    'hooks/pre-receive': `#!/bin/sh\ntouch '${started}'\nuntil [ -e '${goOn}' ]; do sleep 0.05; done\n`,
  });
  await chmod(join(remote.folder, 'hooks/pre-receive'), 0o755);
  const { call } = await engineClient();
  const { trust } = await call('registry.open', { folder: clone.folder });
  await call('registry.trust', { digest: trust.digest });
  const { base: text } = await call('files.read', { path: PATH });
  await call('files.save', { path: PATH, base: text, text: text.replace('n: 1', 'n: 2') });
  const { base, digest: plan, subject, body } = await call('publish.plan', {});

  const publishing = call('publish.start', { base, plan, subject, body });
  await vi.waitUntil(() => existsSync(started), { timeout: 30_000 });
  await call('registry.fetch');
  await remote.write({ 'go-on': '' });
  const { commit } = await publishing;
  expect(remote.git('rev-parse', 'main')).toBe(commit);
  expect((await call('publish.history')).map((one) => one.commit)).toEqual([commit]);
  expect((await call('changes.list')).changes).toEqual([]);
});
