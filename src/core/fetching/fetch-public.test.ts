import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchPublic } from './fetch-public.ts';

const seen: IncomingMessage[] = [];
const server = createServer((asked, response) => {
  seen.push(asked);
  if (asked.url === '/silent') return;
  response.writeHead(asked.url === '/moved' ? 302 : 200, { location: '/other', 'set-cookie': ['a=1', 'b=2'] });
  response.end('text');
});
beforeAll(() => new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A request over plain HTTP to this machine, which a name leads to. */
function get(path: string, signal = new AbortController().signal) {
  // Listening on a port, it has an address of this shape.
  const { port } = server.address() as AddressInfo;
  const headers = { accept: 'application/json' };
  return fetchPublic(
    new URL(`http://data.example:${port}${path}`),
    { headers, signal },
    {
      request,
      lookup: (_, options, callback) => {
        if (options.all === true) callback(null, [{ address: '127.0.0.1', family: 4 }]);
        else callback(null, '127.0.0.1', 4);
      },
    },
  );
}

it('is a response with its status, headers and body, as it came', async () => {
  const response = await get('/');
  expect([response.status, await response.text()]).toEqual([200, 'text']);
  expect(seen[0]?.headers).toMatchObject({ accept: 'application/json', 'accept-encoding': 'identity' });
});

it('follows no redirect', async () => {
  const response = await get('/moved');
  expect([response.status, response.headers.get('location')]).toEqual([302, '/other']);
});

it('ends when it is cancelled', async () => {
  const controller = new AbortController();
  const silent = get('/silent', controller.signal);
  setTimeout(() => controller.abort(), 50);
  await expect(silent).rejects.toThrow(/abort/);
});
