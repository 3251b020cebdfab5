import type { Channel } from '../../shared/contract/wire.ts';
import type { WindowPort } from './main-link.ts';

/** A channel whose messages the main process relays: what comes before somebody listens is kept for them. */
export interface RelayedChannel extends Channel {
  deliver: (message: unknown) => void;
}

export function relayedChannel(post: (message: unknown) => void): RelayedChannel {
  const early: unknown[] = [];
  let listener: (message: unknown) => void = (message) => early.push(message);
  return {
    post,
    listen(onMessage) {
      listener = onMessage;
      early.splice(0).forEach(onMessage);
    },
    deliver: (message) => listener(message),
  };
}

/** A channel over a port of its own; it keeps what comes early by itself. */
export function portChannel(port: WindowPort): Channel {
  return {
    post: (message) => port.postMessage(message),
    listen(onMessage) {
      port.on('message', ({ data }) => onMessage(data));
      port.start();
    },
  };
}
