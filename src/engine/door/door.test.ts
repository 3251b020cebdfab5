import { MessageChannel } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { afterEach, expect, it, vi } from 'vitest';
import type { Handlers } from '../../shared/contract/index.ts';
import { Reply } from '../../shared/contract/wire.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import { openDoor } from './door.ts';

const ports: MessageChannel[] = [];
afterEach(() => ports.splice(0).forEach(({ port1 }) => port1.close()));

/** What the test's door takes for a problem. */
const BUSY = new Error('busy');

/** A door with handlers for what a test asks, over a real channel. */
function doorWith(handlers: Partial<Handlers>, onFault = vi.fn()) {
  const channel = new MessageChannel();
  ports.push(channel);
  const rest = new Proxy(handlers, {
    get: (known: Record<string, unknown>, name: string) =>
      known[name] ?? (() => Promise.reject(new Error('no test asks it'))),
  });
  const door = openDoor(
    {
      post: (message) => channel.port1.postMessage(message),
      listen: (listener) => channel.port1.on('message', listener),
    },
    rest as Handlers,
    {
      toProblem: (error) => (error === BUSY ? new ProblemError({ code: 'desk.busy', calls: 1 }) : error),
      onFault,
    },
  );
  const heard = vi.fn();
  const rpc = createBirpc<Record<string, (input?: unknown) => unknown>>(
    { event: heard },
    {
      post: (message) => channel.port2.postMessage(message),
      on: (listener) => channel.port2.on('message', listener),
      timeout: 5_000,
    },
  );
  const ask = async (name: string, input?: unknown) => Reply.parse(await rpc.$call(name, input));
  return { door, ask, heard, onFault, port: channel.port2 };
}

it('answers a call with what its handler gives', async () => {
  const { ask } = doorWith({ 'registry.address': ({ address }) => ({ url: address, folder: '/tmp/x' }) });
  expect(await ask('registry.address', { address: 'a/b' })).toEqual({
    ok: true,
    value: { url: 'a/b', folder: '/tmp/x' },
  });
});

it.each(['valueOf', 'constructor', '__proto__', 'hasOwnProperty', 'toString', 'registry.nothing', 'app.changed', ''])(
  'knows no call %j',
  async (name) => {
    const { ask } = doorWith({});
    expect(await ask(name)).toMatchObject({ ok: false, problem: { code: 'desk.call-unknown' } });
  },
);

it.each([
  ['a wrong type', 'registry.address', { address: 7 }],
  ['nothing', 'registry.address', undefined],
  ['a list', 'registry.address', ['a/b']],
  ['fifty megabytes', 'registry.address', { address: 'a'.repeat(50_000_000) }],
  ['too many decisions', 'changes.decide', { decisions: [] }],
  ['something where nothing is taken', 'plugins.list', { path: 'x' }],
])('does nothing for a message with %s', async (_, name, input) => {
  const handler = vi.fn();
  const { ask } = doorWith({ 'registry.address': handler, 'changes.decide': handler, 'plugins.list': handler });
  expect(await ask(name, input)).toMatchObject({ ok: false, problem: { code: 'desk.message-invalid', call: name } });
  expect(handler).not.toHaveBeenCalled();
});

it('lives through what is no message at all', async () => {
  const { ask, port } = doorWith({ 'app.log': () => 'here' });
  for (const junk of [
    null,
    7,
    'text',
    [],
    { t: 'q' },
    { t: 'q', m: {} },
    { t: 's', i: 'x' },
    { m: 'valueOf', a: [] },
  ]) {
    port.postMessage(junk);
  }
  expect(await ask('app.log')).toEqual({ ok: true, value: 'here' });
});

it('refuses a flood, and answers what it took', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const { ask } = doorWith({ 'app.log': async () => held.then(() => 'late') });
  const asked = Array.from({ length: 400 }, () => ask('app.log'));
  const first = await Promise.race(asked);
  expect(first).toMatchObject({ ok: false, problem: { code: 'desk.busy' } });
  release();
  const answers = await Promise.all(asked);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(256);
});

it('carries a problem as data', async () => {
  const { ask, onFault } = doorWith({
    'registry.fetch': () => {
      throw new ProblemError({ code: 'git.no-remote', folder: '/x' });
    },
  });
  expect(await ask('registry.fetch')).toEqual({ ok: false, problem: { code: 'git.no-remote', folder: '/x' } });
  expect(onFault).not.toHaveBeenCalled();
});

it('carries an error that means a problem as that problem', async () => {
  const { ask, onFault } = doorWith({ 'registry.fetch': () => Promise.reject(BUSY) });
  expect(await ask('registry.fetch')).toEqual({ ok: false, problem: { code: 'desk.busy', calls: 1 } });
  expect(onFault).not.toHaveBeenCalled();
});

it('reports a fault of ours to the log, and to the window in words', async () => {
  const fault = new Error('a map has no such key');
  const { ask, onFault } = doorWith({ 'registry.fetch': () => Promise.reject(fault) });
  expect(await ask('registry.fetch')).toMatchObject({ ok: false, problem: { code: 'desk.internal' } });
  expect(onFault).toHaveBeenCalledWith('registry.fetch', fault);
});

it('emits events', async () => {
  const { door, heard, ask } = doorWith({ 'app.log': () => 'x' });
  door.emit('plugins.changed', { rows: [], removed: ['a.md'] });
  await ask('app.log');
  expect(heard).toHaveBeenCalledWith('plugins.changed', { rows: [], removed: ['a.md'] });
});
