import type { Channel } from '../../shared/contract/wire.ts';
import { ENGINE_SOCKET_PATH, MESSAGE_LIMIT_BYTES } from '../../shared/engine-socket.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import type { Link } from './link.ts';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;

/** The browser's way to the engine: a WebSocket to the host that served the page, opened again whenever it closes. */
export function socketLink(origin: string): Link {
  const url = new URL(ENGINE_SOCKET_PATH, origin);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return {
    open({ onOpen, onLost }) {
      let failures = 0;
      const connect = (): void => {
        const socket = new WebSocket(url);
        socket.addEventListener('open', () => {
          failures = 0;
          onOpen(channelOf(socket));
        });
        socket.addEventListener('close', () => {
          onLost();
          setTimeout(connect, waitMs(failures));
          failures += 1;
        });
      };
      connect();
    },
  };
}

/** How long to wait after this many failures in a row. */
function waitMs(failures: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
}

function channelOf(socket: WebSocket): Channel {
  return {
    post(message) {
      const text = JSON.stringify(message);
      const bytes = new Blob([text]).size;
      if (bytes > MESSAGE_LIMIT_BYTES) {
        throw new ProblemError({ code: 'desk.message-too-large', bytes, limit: MESSAGE_LIMIT_BYTES });
      }
      socket.send(text);
    },
    listen: (onMessage) =>
      socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        let message: unknown;
        try {
          message = JSON.parse(String(data));
        } catch {
          socket.close();
          return;
        }
        onMessage(message);
      }),
  };
}
