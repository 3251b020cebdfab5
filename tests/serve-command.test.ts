import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { command, start } from './support/command-line.ts';
import { entryText, registryWith, temporaryFolder } from './support/registry-folder.ts';

const READY = /Registry Desk is at (http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43})\nCtrl-C ends it\.\n$/;

/** What the engine answers to a call, asked as the page does. */
function asked(url: URL, cookie: string, call: string): Promise<unknown> {
  const socket = new WebSocket(`ws://${url.host}/engine`, { headers: { Cookie: cookie, Origin: url.origin } });
  return new Promise((done, fail) => {
    socket.on('error', fail);
    socket.on('open', () => socket.send(JSON.stringify({ t: 'q', i: '1', m: call, a: [] })));
    socket.on('message', (data: Buffer) => {
      const { t, r } = JSON.parse(data.toString()) as { t: string; r: unknown };
      if (t !== 's') return;
      socket.close();
      done(r);
    });
  });
}

it('serves the app with a registry open, to whoever has the token, until it is interrupted', async () => {
  const folder = await registryWith({ 'a.md': entryText('a') });
  const data = await temporaryFolder();
  const serving = start(['serve', folder, '--data', data]);
  const [, address = ''] = READY.exec(await serving.stdoutUntil((said) => READY.test(said))) ?? [];
  const url = new URL(address);
  const first = await fetch(url, { redirect: 'manual' });
  expect(first.status).toBe(303);
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await fetch(url.origin, { headers: { Cookie: cookie } });
  expect(await page.text()).toContain('<div id="root">');
  expect((await fetch(url.origin)).status).toBe(403);
  expect(await asked(url, cookie, 'app.state')).toMatchObject({ value: { registry: { folder, entries: 1 } } });

  serving.kill('SIGINT');
  expect(await serving.finished).toMatchObject({ code: 0, stderr: '' });
  await expect(fetch(url.origin)).rejects.toThrow();
}, 120_000);

it('says why it does not', async () => {
  const data = await temporaryFolder();
  const nowhere = resolve(data, 'nowhere');
  const noRegistry = await command(['serve', nowhere, '--data', data]);
  expect(noRegistry).toMatchObject({ code: 2, stdout: '' });
  expect(noRegistry.stderr).toContain(`${nowhere} is not a registry`);
  expect(await command(['serve', '--port', '70000'])).toMatchObject({ code: 2 });

  const serving = start(['serve', '--data', data]);
  const said = await serving.stdoutUntil((text) => READY.test(text));
  const { port } = new URL(READY.exec(said)?.[1] ?? '');
  const other = await command(['serve', '--port', port, '--data', await temporaryFolder()]);
  expect(other).toMatchObject({ code: 2, stderr: `Port ${port} is taken. Choose another with --port N.\n` });
  serving.kill('SIGTERM');
  expect((await serving.finished).code).toBe(0);
}, 120_000);
