import { afterEach, expect, it, vi } from 'vitest';
import type { Channel } from '../../shared/contract/wire.ts';
import { ENGINE_LOST, ENGINE_PORT } from '../../shared/desktop-bridge.ts';
import { windowLink } from './window-link.ts';

const ports: MessagePort[] = [];
afterEach(() => ports.splice(0).forEach((port) => port.close()));

/** A link over a window that is only a target of events; what it opened, and how often it was lost. */
function linked() {
  const target = new EventTarget();
  const opened: Channel[] = [];
  const onLost = vi.fn();
  windowLink(target as Window).open({ onOpen: (channel) => opened.push(channel), onLost });
  const say = (data: unknown, given: MessagePort[] = [], source: unknown = target): void => {
    target.dispatchEvent(Object.assign(new Event('message'), { data, ports: given, source }));
  };
  const give = (): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    say(ENGINE_PORT, [port1]);
    return port2;
  };
  return { opened, onLost, say, give };
}

it('takes the port that it is handed', async () => {
  const { opened, give } = linked();
  const engine = give();
  engine.postMessage('kept until somebody listens');
  const heard = vi.fn();
  opened[0]?.listen(heard);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('kept until somebody listens'));
  const answered = new Promise((resolve) => engine.addEventListener('message', ({ data }) => resolve(data)));
  engine.start();
  opened[0]?.post({ a: 1 });
  expect(await answered).toEqual({ a: 1 });
});

it('is lost when the desktop says so, and found by the next port', () => {
  const { opened, onLost, say, give } = linked();
  give();
  say(ENGINE_LOST);
  say(ENGINE_LOST);
  expect(onLost).toHaveBeenCalledTimes(1);
  give();
  expect(opened).toHaveLength(2);
  expect(onLost).toHaveBeenCalledTimes(1);
});

it('is lost when the port closes, unless another took its place', async () => {
  const { onLost, give } = linked();
  const first = give();
  const second = give();
  expect(onLost).toHaveBeenCalledTimes(1);
  first.close();
  second.close();
  await vi.waitFor(() => expect(onLost).toHaveBeenCalledTimes(2));
});

it('listens to its own window alone', () => {
  const { opened, onLost, say, give } = linked();
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  say(ENGINE_PORT, [port1], { a: 'frame' });
  say(ENGINE_PORT);
  say('something else', [port1]);
  expect(opened).toEqual([]);
  give();
  say(ENGINE_LOST, [], { a: 'frame' });
  expect(onLost).not.toHaveBeenCalled();
});
