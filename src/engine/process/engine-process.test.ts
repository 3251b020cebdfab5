import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { FromEngine, type ToEngine } from '../../shared/process-messages.ts';

const FAKE = resolve(import.meta.dirname, '../../../tests/support/fake-engine-process.ts');

let child: ChildProcess;
let heard: FromEngine[];
let stderr: string;

beforeEach(() => {
  child = fork(FAKE, { serialization: 'json', stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
  heard = [];
  stderr = '';
  child.on('message', (message) => heard.push(FromEngine.parse(message)));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  onTestFinished(() => void child.kill('SIGKILL'));
});

const say = (message: ToEngine): boolean => child.send(message);
const start = (version = '1'): boolean =>
  say({ kind: 'start', dataFolder: '/data', version, token: null, keepsToken: false });
const hear = (kind: FromEngine['kind']) =>
  expect.poll(() => heard.find((message) => message.kind === kind), { timeout: 10_000 });
const ask = (window: number, id: string): boolean =>
  say({ kind: 'message', window, message: { t: 'q', i: id, m: 'registry.address', a: [{ address: id }] } });
const answerTo = (id: string) =>
  expect.poll(
    () => heard.find((message) => message.kind === 'message' && Reflect.get(Object(message.message), 'i') === id),
    { timeout: 10_000 },
  );

it('says that it listens, then starts, and relays each window’s messages, the early ones too', async () => {
  await hear('ready').toBeDefined();
  start();
  say({ kind: 'window', window: 7 });
  ask(7, 'early');
  await answerTo('early').toMatchObject({ window: 7, message: { r: { ok: true, value: { url: 'early' } } } });
  await hear('serves').toEqual({ kind: 'serves', origins: ['http://localhost:4180'] });
});

it('answers no window that was closed, and goes on with the others', async () => {
  start();
  say({ kind: 'window', window: 1 });
  say({ kind: 'window', window: 2 });
  say({ kind: 'window-closed', window: 1 });
  ask(1, 'closed');
  ask(2, 'open');
  await answerTo('open').toMatchObject({ window: 2 });
  expect(heard.filter((message) => message.kind === 'message')).toHaveLength(1);
});

it('does nothing for what is no message of the main process', async () => {
  child.send('nonsense');
  child.send({ kind: 'window', window: 'one' });
  child.send({ kind: 'valueOf' });
  start();
  say({ kind: 'window', window: 1 });
  ask(1, 'fine');
  await answerTo('fine').toMatchObject({ window: 1 });
});

it.each<[string, () => unknown]>([
  ['it is told to', () => say({ kind: 'stop' })],
  ['the main process is gone', () => child.disconnect()],
  ['it is ended from outside', () => child.kill('SIGTERM')],
])('stops well when %s', async (_, end) => {
  start();
  await hear('serves').toBeDefined();
  // One that was disconnected never closes.
  const ended = once(child, 'exit');
  end();
  expect(await ended).toEqual([0, null]);
  await expect.poll(() => stderr).toBe('stopped well\n');
});

it('says that it stopped', async () => {
  start();
  say({ kind: 'stop' });
  await hear('stopped').toBeDefined();
});

it('stops before it was started', async () => {
  await hear('ready').toBeDefined();
  const ended = once(child, 'close');
  say({ kind: 'stop' });
  expect(await ended).toEqual([0, null]);
});

it('ends with the words of the problem where the engine does not start', async () => {
  const ended = once(child, 'close');
  start('broken');
  say({ kind: 'window', window: 1 });
  expect(await ended).toEqual([1, null]);
  expect(stderr).toMatch(/^x was written by a newer Registry Desk .*\n$/);
});
