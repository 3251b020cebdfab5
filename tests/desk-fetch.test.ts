import { createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { hosted } from './support/checkout.ts';
import { problemIn } from './support/demo-run.ts';
import { engineClient } from './support/engine-client.ts';
import { entryText } from './support/registry-folder.ts';

it('a fetch from a server that says nothing is cancelled, changes nothing, and can be tried again', async () => {
  const sockets = new Set<Socket>();
  let connect: () => void = () => undefined;
  const server = createServer((socket) => {
    sockets.add(socket);
    connect();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const { clone } = await hosted({ '_plugins/a.md': entryText('a') });
  clone.git('remote', 'set-url', 'origin', `http://127.0.0.1:${port}/a.git`);
  const { call } = await engineClient();
  const { sync } = await call('registry.open', { folder: clone.folder });

  for (let round = 0; round < 2; round += 1) {
    const connected = new Promise<void>((resolve) => (connect = resolve));
    const fetching = call('registry.fetch');
    await connected;
    await call('registry.cancelFetch');
    expect(await fetching).toEqual(sync);
  }
  // A server that closes the connection is a problem of its own.
  const connected = new Promise<void>((resolve) => (connect = resolve));
  const fetching = problemIn(call('registry.fetch'));
  await connected;
  for (const socket of sockets) socket.destroy();
  expect(await fetching).toMatchObject({ code: 'git.unreachable' });
});
