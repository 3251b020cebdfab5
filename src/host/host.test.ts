import { request } from 'node:http';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { fakeEngine, FIRST_STATE } from '../../tests/support/fake-engine.ts';
import { temporaryFolder } from '../../tests/support/registry-folder.ts';
import { MESSAGE_LIMIT_BYTES } from '../shared/engine-socket.ts';
import { startHost, type Host } from './host.ts';

interface Answer {
  status: number | undefined;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}

let host: Host;
let engine: ReturnType<typeof fakeEngine>;
let address: string;
let token: string;
let cookie: string;

beforeEach(async () => {
  const out = await temporaryFolder();
  await mkdir(join(out, 'renderer/assets'), { recursive: true });
  await writeFile(join(out, 'renderer/index.html'), '<meta content="%NONCE%" />');
  await writeFile(join(out, 'renderer/assets/a.js'), 'go()');
  await writeFile(join(out, 'private.json'), 'private');
  engine = fakeEngine();
  host = await startHost({ engine, appFolder: join(out, 'renderer') });
  const url = new URL(host.url);
  address = url.host;
  token = url.searchParams.get('token') ?? '';
  cookie = `registry-desk-${url.port}=${token}`;
});
afterEach(() => host.close());

/** One request as it is written, with no client in between that would tidy it. */
function ask(path: string, headers: Record<string, string | string[]> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const [hostname, port] = address.split(':');
    const asking = request(
      { hostname, port, path, method, headers: { Host: address, ...headers }, agent: false },
      (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
      },
    );
    asking.on('error', reject).end();
  });
}

describe('who comes in', () => {
  it('is whoever opens the printed address: a cookie that no script reads, and the page', async () => {
    const first = await ask(`/?token=${token}`);
    expect(first).toMatchObject({ status: 303, headers: { location: '/', 'referrer-policy': 'no-referrer' } });
    const [set] = [first.headers['set-cookie']].flat();
    expect(set).toBe(`${cookie}; Path=/; HttpOnly; SameSite=Strict`);
    const page = await ask('/', { Cookie: cookie });
    expect(page).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' },
    });
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/,
    );
    expect(page.text).not.toContain('%NONCE%');
    expect((await ask('/assets/a.js', { Cookie: cookie })).text).toBe('go()');
  });

  it('has a token that cannot be guessed, and is another one each time', async () => {
    expect(token).toMatch(/^[\w-]{43}$/);
    const other = await startHost({ engine, appFolder: '/nowhere' });
    expect(new URL(other.url).searchParams.get('token')).not.toBe(token);
    await other.close();
  });
});

describe('who stays out', () => {
  const LOCALHOST = (): string => address.replace('127.0.0.1', 'localhost');
  it.each<[string, () => [string, Record<string, string>]]>([
    ['without a cookie', () => ['/', {}]],
    ['with another cookie', () => ['/', { Cookie: cookie.replace(/.$/, '') }]],
    ['with the cookie of another port', () => ['/', { Cookie: `registry-desk-1=${token}` }]],
    ['with a wrong token', () => ['/?token=x', {}]],
    ['with an empty token', () => ['/?token=', {}]],
    ['with the token at another path', () => [`/assets/a.js?token=${token}`, {}]],
    ['under the name localhost', () => ['/', { Cookie: cookie, Host: LOCALHOST() }]],
    [
      'under a name that resolves here',
      () => [`/?token=${token}`, { Host: `desk.example:${address.split(':')[1] ?? ''}` }],
    ],
    ['under another port', () => ['/', { Cookie: cookie, Host: '127.0.0.1:80' }]],
    ['under no port', () => ['/', { Cookie: cookie, Host: '127.0.0.1' }]],
    ['from another page', () => ['/assets/a.js', { Cookie: cookie, Origin: 'http://evil.example' }]],
    ['from a page on another port', () => ['/assets/a.js', { Cookie: cookie, Origin: 'http://127.0.0.1:1' }]],
    ['from a page without an origin', () => ['/assets/a.js', { Cookie: cookie, Origin: 'null' }]],
    ['from another page with the token', () => [`/?token=${token}`, { Origin: 'http://evil.example' }]],
  ])('is whoever comes %s', async (_, make) => {
    const [path, headers] = make();
    const answer = await ask(path, headers);
    expect(answer.status).toBe(403);
    expect(answer.text).toMatch(/^[^\n]+\n$/);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
  });

  it.each([
    '/../private.json',
    '/%2e%2e/private.json',
    '/..%2fprivate.json',
    '/assets/..%5c..%5c..%5cprivate.json',
    '//private.json',
    '/assets/%00.js',
    '/none.js',
  ])('gets nothing for %s', async (path) => {
    const answer = await ask(path, { Cookie: cookie });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('private');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('gets nothing by %s', async (method) => {
    expect((await ask('/', { Cookie: cookie }, method)).status).toBe(404);
  });
});

/** Opens the engine's socket. */
function open(headers: Record<string, string>): Promise<WebSocket> {
  const socket = new WebSocket(`ws://${address}/engine`, { headers });
  return new Promise((resolve, reject) => socket.once('open', () => resolve(socket)).once('error', reject));
}

const own = (): Record<string, string> => ({ Cookie: cookie, Origin: `http://${address}` });

/** Asks over a socket, and gives the answer to that question. */
function call(socket: WebSocket, name: string): Promise<unknown> {
  const id = Math.random().toString();
  const answer = new Promise((resolve) =>
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as { i?: string; r?: unknown };
      if (message.i === id) resolve(message.r);
    }),
  );
  socket.send(JSON.stringify({ t: 'q', i: id, m: name, a: [null] }));
  return answer;
}

const closed = (socket: WebSocket): Promise<number> => new Promise((resolve) => socket.once('close', resolve));

describe('the engine’s socket', () => {
  it('answers each window, and tells all of them', async () => {
    const [one, two] = await Promise.all([open(own()), open(own())]);
    expect(await call(one, 'app.state')).toEqual({ ok: true, value: FIRST_STATE });
    expect(await call(two, 'app.state')).toEqual({ ok: true, value: FIRST_STATE });
    const told = [one, two].map(
      (socket) =>
        new Promise((resolve) => socket.once('message', (data: Buffer) => resolve(JSON.parse(data.toString())))),
    );
    engine.tell({ ...FIRST_STATE, hasGh: true });
    expect(await Promise.all(told)).toEqual(
      Array(2).fill({ t: 'q', m: 'event', a: ['app.changed', { ...FIRST_STATE, hasGh: true }] }),
    );
    one.close();
    await closed(one);
    await expect.poll(() => engine.windows()).toBe(1);
    expect(await call(two, 'app.state')).toMatchObject({ ok: true });
  });

  it.each<[string, () => Record<string, string>]>([
    ['without a cookie', () => ({ Origin: `http://${address}` })],
    ['without an origin', () => ({ Cookie: cookie })],
    ['from another page', () => ({ Cookie: cookie, Origin: 'http://evil.example' })],
    [
      'from this page under another name',
      () => ({ Cookie: cookie, Origin: `http://${address.replace('127.0.0.1', 'localhost')}` }),
    ],
    ['under another name', () => ({ ...own(), Host: 'desk.example' })],
  ])('refuses one that comes %s', async (_, headers) => {
    await expect(open(headers())).rejects.toThrow('Unexpected server response: 403');
    expect(engine.windows()).toBe(0);
  });

  it.each<[string, string | Buffer, number]>([
    ['no JSON', '{"t":', 1003],
    ['bytes', Buffer.from('{"t":"q"}'), 1003],
    ['more than it takes', `"${'x'.repeat(MESSAGE_LIMIT_BYTES)}"`, 1009],
  ])('closes the one that says %s, and no other', async (_, frame, code) => {
    const [bad, good] = await Promise.all([open(own()), open(own())]);
    bad.send(frame);
    expect(await closed(bad)).toBe(code);
    expect(await call(good, 'app.state')).toMatchObject({ ok: true });
    await expect.poll(() => engine.windows()).toBe(1);
  });

  it.each(['null', '7', '"text"', '[]', '{}', '{"t":"q","m":"valueOf","a":[]}'])(
    'lives with %s, which is no question',
    async (frame) => {
      const socket = await open(own());
      socket.send(frame);
      expect(await call(socket, 'app.state')).toMatchObject({ ok: true });
    },
  );
});

it('says that a port is taken', async () => {
  const port = Number(address.split(':')[1]);
  await expect(startHost({ engine, appFolder: '/nowhere', port })).rejects.toThrow('EADDRINUSE');
});

it('closes what is open when it ends', async () => {
  const socket = await open(own());
  const ended = closed(socket);
  await host.close();
  await ended;
  await expect(ask('/')).rejects.toThrow('ECONNREFUSED');
});
