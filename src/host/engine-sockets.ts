import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Engine } from '../engine/index.ts';
import type { Channel } from '../shared/contract/wire.ts';
import { ENGINE_SOCKET_PATH, MESSAGE_LIMIT_BYTES } from '../shared/engine-socket.ts';
import type { Guard } from './guard.ts';

/** The close code for a frame that is not understood. */
const UNSUPPORTED_DATA = 1003;

/** Connects each WebSocket that the guard lets in to the engine; returns what closes them all. */
export function connectSockets(server: Server, engine: Pick<Engine, 'connect'>, guard: Guard): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_LIMIT_BYTES });
  server.on('upgrade', (incoming: IncomingMessage, stream: Duplex, head: Buffer) => {
    const refusal = incoming.url === ENGINE_SOCKET_PATH ? guard.refusal(incoming.headers) : 'There is nothing here.';
    if (refusal !== null) refuse(stream, refusal);
    else sockets.handleUpgrade(incoming, stream, head, (socket) => connect(socket, engine));
  });
  return () => {
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
  };
}

function connect(socket: WebSocket, engine: Pick<Engine, 'connect'>): void {
  const door = engine.connect(channelOf(socket));
  socket.on('close', () => door.close());
  // A frame that breaks the protocol, or is too large, closes its socket: `close` follows.
  socket.on('error', () => undefined);
}

/** A channel in JSON; a frame that is none ends it. */
function channelOf(socket: WebSocket): Channel {
  return {
    post: (message) => socket.send(JSON.stringify(message)),
    listen: (onMessage) =>
      void socket.on('message', (data, isBinary) => {
        let message: unknown;
        try {
          // Text comes as a buffer, unless a socket is told otherwise.
          message = isBinary || !Buffer.isBuffer(data) ? undefined : JSON.parse(data.toString());
        } catch {
          message = undefined;
        }
        if (message === undefined) socket.close(UNSUPPORTED_DATA, 'This is not JSON.');
        else onMessage(message);
      }),
  };
}

function refuse(stream: Duplex, why: string): void {
  stream.on('error', () => undefined);
  const head = ['HTTP/1.1 403 Forbidden', 'Connection: close', 'Content-Type: text/plain; charset=utf-8'];
  stream.end(`${head.join('\r\n')}\r\n\r\n${why}\n`);
}
