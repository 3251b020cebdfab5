import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Channel } from '../../shared/contract/wire.ts';
import { MESSAGE_LIMIT_BYTES } from '../../shared/engine-socket.ts';
import { socketLink } from './socket-link.ts';

/** A socket that a test opens, closes and speaks by. */
class FakeSocket extends EventTarget {
  readonly url: string;
  readonly sent: string[] = [];
  isClosed = false;
  constructor(url: URL) {
    super();
    this.url = url.href;
    sockets.push(this);
  }
  send(text: string): void {
    this.sent.push(text);
  }
  close(): void {
    this.isClosed = true;
    this.dispatchEvent(new Event('close'));
  }
  hear(data: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
}
const sockets: FakeSocket[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  sockets.length = 0;
});

function linked(origin = 'http://127.0.0.1:4000') {
  const opened: Channel[] = [];
  const onLost = vi.fn();
  socketLink(origin).open({ onOpen: (channel) => opened.push(channel), onLost });
  return { opened, onLost };
}

it.each([
  ['http://127.0.0.1:4000', 'ws://127.0.0.1:4000/engine'],
  ['https://desk.example', 'wss://desk.example/engine'],
])('goes from %s to %s', (origin, url) => {
  linked(origin);
  expect(sockets[0]?.url).toBe(url);
});

it('speaks JSON', () => {
  const { opened } = linked();
  sockets[0]?.dispatchEvent(new Event('open'));
  const heard = vi.fn();
  opened[0]?.listen(heard);
  sockets[0]?.hear('{"a":1}');
  opened[0]?.post({ b: [2] });
  expect(heard).toHaveBeenCalledExactlyOnceWith({ a: 1 });
  expect(sockets[0]?.sent).toEqual(['{"b":[2]}']);
});

it('closes a socket that says something else', () => {
  const { opened, onLost } = linked();
  sockets[0]?.dispatchEvent(new Event('open'));
  opened[0]?.listen(() => undefined);
  sockets[0]?.hear('{');
  expect(sockets[0]?.isClosed).toBe(true);
  expect(onLost).toHaveBeenCalledTimes(1);
});

it('refuses what would cost the connection', () => {
  const { opened } = linked();
  sockets[0]?.dispatchEvent(new Event('open'));
  // Two bytes each.
  const text = 'é'.repeat(MESSAGE_LIMIT_BYTES / 2);
  expect(() => opened[0]?.post(text)).toThrow(
    expect.objectContaining({
      problem: { code: 'desk.message-too-large', bytes: MESSAGE_LIMIT_BYTES + 2, limit: MESSAGE_LIMIT_BYTES },
    }),
  );
  expect(sockets[0]?.sent).toEqual([]);
});

it('tries again after a growing wait of five seconds at most, and soon again once it was open', () => {
  linked();
  for (const wait of [250, 500, 1_000, 2_000, 4_000, 5_000, 5_000]) {
    const before = sockets.length;
    sockets.at(-1)?.close();
    vi.advanceTimersByTime(wait - 1);
    expect(sockets).toHaveLength(before);
    vi.advanceTimersByTime(1);
    expect(sockets).toHaveLength(before + 1);
  }
  sockets.at(-1)?.dispatchEvent(new Event('open'));
  const before = sockets.length;
  sockets.at(-1)?.close();
  vi.advanceTimersByTime(250);
  expect(sockets).toHaveLength(before + 1);
});
