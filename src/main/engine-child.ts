import { setTimeout as sleep } from 'node:timers/promises';
import type { FromEngine, ToEngine } from '../shared/process-messages.ts';

/** One end of a channel between main and a window, or between main and the engine: Electron's `MessagePortMain`. */
export interface Port {
  postMessage: (message: unknown) => void;
  on: ((event: 'message', listener: (event: { data: unknown }) => void) => unknown) &
    ((event: 'close', listener: () => void) => unknown);
  start: () => void;
  close: () => void;
}

/** A running engine process, whatever runs it. */
export interface EngineChild<WindowPort extends Port> {
  send: (message: ToEngine) => void;
  /** Gives the engine its end of a window's channel. */
  openWindow: (window: number, port: WindowPort) => void;
  closeWindow: (window: number) => void;
  /** Told of what the engine says, and once of its end with the last that it wrote on stderr; called once. */
  listen: (onMessage: (message: FromEngine) => void, onExit: (lastWords: string) => void) => void;
  /** Ends it at once. */
  kill: () => void;
}

const LAST_WORDS_LENGTH = 2_000;
const LAST_WORDS_WAIT_MS = 100;

/** Passes a child's stderr on; what it gives waits a moment for what a child that ended wrote last. */
export function lastWords(stderr: NodeJS.ReadableStream | null): () => Promise<string> {
  let tail = '';
  const closed = Promise.withResolvers<undefined>();
  stderr?.on('data', (chunk: Buffer) => {
    process.stderr.write(chunk);
    tail = (tail + chunk.toString()).slice(-LAST_WORDS_LENGTH);
  });
  stderr?.on('close', () => closed.resolve(undefined));
  return async () => {
    await Promise.race([closed.promise, sleep(LAST_WORDS_WAIT_MS)]);
    return tail.trim();
  };
}
