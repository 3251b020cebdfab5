import { fork } from 'node:child_process';
import { FromEngine, type ToEngine } from '../shared/process-messages.ts';
import { lastWords, type EngineChild, type Port } from './engine-child.ts';

/**
 * Runs the engine under a Node of the project's own: Electron's may be too old for what the engine loads.
 * Windows' messages are relayed, since no port can leave for a process that is not Electron's.
 */
export function forkEngine<WindowPort extends Port>(entry: string, node: string): EngineChild<WindowPort> {
  const child = fork(entry, [], {
    execPath: node,
    // Electron's own flags mean nothing there.
    execArgv: [],
    // The advanced form hangs in Node 20, now and then, where a message's length comes in two pieces.
    serialization: 'json',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  const words = lastWords(child.stderr);
  const ports = new Map<number, Port>();
  // Who is gone hears nothing, and `exit` says so.
  const send = (message: ToEngine): void => {
    if (child.connected) child.send(message, () => undefined);
  };

  return {
    send,
    openWindow(window, port) {
      ports.set(window, port);
      send({ kind: 'window', window });
      port.on('message', ({ data }) => send({ kind: 'message', window, message: data }));
      port.start();
    },
    closeWindow(window) {
      ports.get(window)?.close();
      ports.delete(window);
      send({ kind: 'window-closed', window });
    },
    listen(onMessage, onExit) {
      child.on('message', (data) => {
        const parsed = FromEngine.safeParse(data);
        if (!parsed.success) return;
        if (parsed.data.kind === 'message') ports.get(parsed.data.window)?.postMessage(parsed.data.message);
        else onMessage(parsed.data);
      });
      const end = (word: string): void => {
        for (const port of ports.values()) port.close();
        ports.clear();
        onExit(word);
      };
      child.once('exit', () => void words().then(end));
      // One that could not be started has no exit.
      child.once('error', ({ message }) => {
        if (child.pid === undefined) end(message);
      });
    },
    kill: () => child.kill('SIGKILL'),
  };
}
