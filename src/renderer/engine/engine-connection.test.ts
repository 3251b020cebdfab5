import { createBirpc } from 'birpc';
import { expect, it, vi } from 'vitest';
import type { Channel } from '../../shared/contract/wire.ts';
import { engineOver } from './engine-connection.ts';
import type { LinkListener } from './link.ts';

type Answer = (name: string, input: unknown) => unknown;

/** An engine that a test links to, loses and links to again. */
function linked() {
  const told: LinkListener[] = [];
  const connection = engineOver({ open: (listener) => told.push(listener) });
  /** Opens a way to an engine that answers so; what it gives says something unasked. */
  const open = (answer: Answer) => {
    let toWindow: (message: unknown) => void = () => undefined;
    let toEngine: (message: unknown) => void = () => undefined;
    // What crosses is data: JSON is the narrowest way there is.
    const crossed = (message: unknown): unknown => JSON.parse(JSON.stringify(message));
    const channel: Channel = {
      post(message) {
        const data = crossed(message);
        queueMicrotask(() => toEngine(data));
      },
      listen: (listener) => (toWindow = listener),
    };
    const engine = createBirpc<{ event: (name: string, payload: unknown) => void }, object, false>(
      {},
      {
        post: (message) => queueMicrotask(() => toWindow(crossed(message))),
        on: (listener) => (toEngine = listener),
        resolver: (name) => (input: unknown) => answer(name, input ?? undefined),
        proxify: false,
        timeout: -1,
      },
    );
    told[0]?.onOpen(channel);
    return (name: string, payload: unknown) => engine.$callEvent('event', name, payload);
  };
  return { connection, open, lose: () => told[0]?.onLost() };
}

const never = (): Promise<never> => new Promise(() => undefined);
const stopped = { problem: { code: 'desk.stopped' } };

it('asks once there is a way, and gives the answer or throws the problem', async () => {
  const { connection, open } = linked();
  const state = connection.call('app.log');
  open((name, input) => {
    if (name === 'app.log') return { ok: true, value: `asked with ${String(input)}` };
    return { ok: false, problem: { code: 'desk.no-registry' } };
  });
  expect(await state).toBe('asked with undefined');
  await expect(connection.call('enrichment.state')).rejects.toMatchObject({ problem: { code: 'desk.no-registry' } });
});

it('gives undefined for what answers nothing', async () => {
  const { connection, open } = linked();
  open(() => ({ ok: true, value: undefined }));
  await expect(connection.call('account.signOut')).resolves.toBeUndefined();
});

it('keeps null, which is an answer', async () => {
  const { connection, open } = linked();
  open(() => ({ ok: true, value: null }));
  expect(await connection.call('enrichment.state')).toBeNull();
});

it('says whether the engine is there', () => {
  const { connection, open, lose } = linked();
  const seen: string[] = [connection.getSnapshot()];
  const stop = connection.subscribe(() => seen.push(connection.getSnapshot()));
  open(never);
  lose();
  lose();
  open(never);
  stop();
  lose();
  expect(seen).toEqual(['connecting', 'open', 'lost', 'open']);
});

it('ends what is under way when the engine is lost, and what is asked until it is back', async () => {
  const { connection, open, lose } = linked();
  open(never);
  const underWay = connection.call('app.state');
  await Promise.resolve();
  lose();
  await expect(underWay).rejects.toMatchObject(stopped);
  await expect(connection.call('app.state')).rejects.toMatchObject(stopped);
  open(() => ({ ok: true, value: 'back' }));
  expect(await connection.call('app.log')).toBe('back');
});

it('ends what waits for a first way that cannot be had', async () => {
  const { connection, lose } = linked();
  const early = connection.call('app.state');
  lose();
  await expect(early).rejects.toMatchObject(stopped);
});

it('ends what is under way when another way replaces the one before', async () => {
  const { connection, open } = linked();
  open(never);
  const underWay = connection.call('app.state');
  await Promise.resolve();
  open(() => ({ ok: true, value: 'new' }));
  await expect(underWay).rejects.toMatchObject(stopped);
  expect(await connection.call('app.log')).toBe('new');
});

it('says that it is back after each loss, not when it is there first', () => {
  const { connection, open, lose } = linked();
  const back = vi.fn();
  const stop = connection.onReconnect(back);
  open(never);
  expect(back).not.toHaveBeenCalled();
  lose();
  open(never);
  lose();
  open(never);
  expect(back).toHaveBeenCalledTimes(2);
  stop();
  lose();
  open(never);
  expect(back).toHaveBeenCalledTimes(2);
});

it('tells who listens, over every way, until they stop', async () => {
  const { connection, open, lose } = linked();
  const [one, two] = [vi.fn(), vi.fn()];
  const stop = connection.on('enrichment.changed', one);
  connection.on('enrichment.changed', two);
  await open(never)('enrichment.changed', { runId: 1 });
  lose();
  const say = open(never);
  await say('enrichment.changed', { runId: 2 });
  await say('app.changed', {});
  await vi.waitFor(() => expect(two.mock.calls).toEqual([[{ runId: 1 }], [{ runId: 2 }]]));
  stop();
  await say('enrichment.changed', { runId: 3 });
  await vi.waitFor(() => expect(two).toHaveBeenCalledTimes(3));
  expect(one.mock.calls).toEqual([[{ runId: 1 }], [{ runId: 2 }]]);
});

it('throws what refuses to be sent, and goes on', async () => {
  const { connection, open } = linked();
  open(() => ({ ok: true, value: 'fine' }));
  const circle: { address: string; self?: unknown } = { address: 'a/b' };
  circle.self = circle;
  await expect(connection.call('registry.address', circle)).rejects.toThrow();
  expect(await connection.call('app.log')).toBe('fine');
});

it('ends what was asked in the moment of a loss', async () => {
  const { connection, open, lose } = linked();
  open(never);
  const asked = connection.call('app.state');
  lose();
  await expect(asked).rejects.toMatchObject(stopped);
});
