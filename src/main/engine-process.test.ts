import { resolve } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { Reply } from '../shared/contract/wire.ts';
import type { FromEngine } from '../shared/process-messages.ts';
import type { Port } from './engine-child.ts';
import { engineProcess } from './engine-process.ts';
import { forkEngine } from './forked-engine.ts';
import { restartDelayMs } from './restart-delay.ts';

const FAKE = resolve(import.meta.dirname, '../../tests/support/fake-engine-process.ts');

/** A port as Electron's main process has it, over one of Node's. */
function asPort(port: MessageChannel['port1']): Port {
  return {
    postMessage: (message) => port.postMessage(message),
    on: (event: 'message' | 'close', listener: (event: { data: unknown }) => void) =>
      port.on(event, (data: unknown) => listener({ data })),
    start: () => port.start(),
    close: () => port.close(),
  };
}

/** A page that takes each port it is given, and asks over the last one. */
function page() {
  const given: Port[] = [];
  const lose = vi.fn();
  let waiting = Promise.withResolvers<(name: string, input?: unknown) => Promise<unknown>>();
  return {
    lose,
    given,
    give(port: Port) {
      given.push(port);
      const rpc = createBirpc<Record<string, (input?: unknown) => Promise<unknown>>, object, false>(
        {},
        {
          post: (message) => port.postMessage(message),
          on: (listener) => {
            port.on('message', ({ data }) => listener(data));
            port.start();
          },
          timeout: -1,
          proxify: false,
        },
      );
      waiting.resolve((name, input) => rpc.$call(name, input));
      waiting = Promise.withResolvers();
    },
    /** How to ask, once the next port is there. */
    next: () => waiting.promise,
  };
}

// What the engine writes there is passed on, and asserted where it counts.
beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true));

function start(version = '1.2.3', entry = FAKE) {
  const messages: FromEngine[] = [];
  const onGivenUp = vi.fn<(lastWords: string) => void>();
  const engine = engineProcess<Port>({
    spawn: () => forkEngine(entry, process.execPath),
    channel: () => {
      const { port1, port2 } = new MessageChannel();
      return { port1: asPort(port1), port2: asPort(port2) };
    },
    start: () => Promise.resolve({ dataFolder: '/data', version, token: 'secret', keepsToken: true }),
    onMessage: (message) => messages.push(message),
    // Real crashes, without the wait between them.
    restartDelayMs: (crashes, nowMs) => (restartDelayMs(crashes, nowMs) === null ? null : 0),
    onGivenUp,
  });
  onTestFinished(() => engine.stop());
  return { engine, messages, onGivenUp };
}

async function startedWith(ask: (name: string) => Promise<unknown>): Promise<Record<string, unknown>> {
  const reply = Reply.parse(await ask('app.log'));
  return reply.ok ? (JSON.parse(String(reply.value)) as Record<string, unknown>) : { problem: reply.problem };
}

it('starts the engine with what it needs, and lets each page talk to it', async () => {
  const { engine, messages } = start();
  const [first, second] = [page(), page()];
  const asks = Promise.all([first.next(), second.next()]);
  engine.attach(first);
  engine.attach(second);
  const [askFirst, askSecond] = await asks;
  expect(await startedWith(askFirst)).toMatchObject({
    dataFolder: '/data',
    version: '1.2.3',
    token: 'secret',
    keepsToken: true,
  });
  expect(await askSecond('registry.address', { address: 'a/b' })).toEqual({
    ok: true,
    value: { url: 'a/b', folder: '' },
  });
  expect(await askSecond('registry.address', 7)).toMatchObject({ problem: { code: 'desk.message-invalid' } });
  expect(messages).toEqual([{ kind: 'serves', origins: ['http://localhost:4180'] }]);
});

it('starts an engine that crashed again, and gives its pages another way to it', async () => {
  const { engine, onGivenUp } = start();
  const one = page();
  const first = one.next();
  engine.attach(one);
  const ask = await first;
  const before = await startedWith(ask);
  const again = one.next();
  void ask('account.signOut');
  const after = await startedWith(await again);
  expect(one.lose).toHaveBeenCalledTimes(1);
  expect(after).toMatchObject({ version: '1.2.3' });
  expect(after.pid).not.toBe(before.pid);
  expect(onGivenUp).not.toHaveBeenCalled();
});

it('gives a page that left no other way', async () => {
  const { engine } = start();
  const [gone, here] = [page(), page()];
  const asks = Promise.all([gone.next(), here.next()]);
  const detach = engine.attach(gone);
  engine.attach(here);
  const [, ask] = await asks;
  detach();
  const again = here.next();
  void ask('account.signOut');
  await again;
  expect(gone.lose).not.toHaveBeenCalled();
  expect(gone.given).toHaveLength(1);
});

it('leaves an engine alone that stops again and again, with the last that it said', async () => {
  const { onGivenUp } = start('broken');
  await vi.waitFor(() => expect(onGivenUp).toHaveBeenCalledTimes(1), { timeout: 20_000, interval: 100 });
  expect(onGivenUp.mock.calls[0]?.[0]).toContain(
    'x was written by a newer Registry Desk (version 9; this one reads up to 1). The registry is unchanged',
  );
});

it('leaves one alone that cannot be started at all, and tries it again when asked', async () => {
  const { engine, onGivenUp } = start('1.2.3', '/nowhere/engine.ts');
  await vi.waitFor(() => expect(onGivenUp).toHaveBeenCalledTimes(1), { timeout: 20_000, interval: 100 });
  expect(onGivenUp.mock.calls[0]?.[0]).toContain('/nowhere/engine.ts');
  engine.restart();
  await vi.waitFor(() => expect(onGivenUp).toHaveBeenCalledTimes(2), { timeout: 20_000, interval: 100 });
});
