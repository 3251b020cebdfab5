import type { Channel } from '../../shared/contract/wire.ts';
import { ENGINE_LOST, ENGINE_PORT } from '../../shared/desktop-bridge.ts';
import type { Link } from './link.ts';

/** The desktop's way to the engine: the window is handed a port when it has loaded, and another after each restart. */
export function windowLink(target: Window): Link {
  return {
    open({ onOpen, onLost }) {
      let current: MessagePort | undefined;
      const lose = (port: MessagePort | undefined): void => {
        if (port === undefined || port !== current) return;
        current = undefined;
        port.close();
        onLost();
      };
      target.addEventListener('message', (event) => {
        // Only the window's own preload speaks for the desktop.
        if (event.source !== target) return;
        if (event.data === ENGINE_LOST) lose(current);
        const [port] = event.ports;
        if (event.data !== ENGINE_PORT || port === undefined) return;
        lose(current);
        current = port;
        port.addEventListener('close', () => lose(port));
        onOpen(channelOf(port));
      });
    },
  };
}

function channelOf(port: MessagePort): Channel {
  return {
    post: (message) => port.postMessage(message),
    listen(onMessage) {
      port.addEventListener('message', (event: MessageEvent<unknown>) => onMessage(event.data));
      port.start();
    },
  };
}
