import { utilityProcess, type MessagePortMain } from 'electron';
import { FromEngine } from '../shared/process-messages.ts';
import { lastWords, type EngineChild } from './engine-child.ts';

/** Runs the engine as a utility process of Electron; each window's port goes there, and main hears nothing of it. */
export function utilityEngine(entry: string): EngineChild<MessagePortMain> {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Registry Desk engine',
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const words = lastWords(child.stderr);
  return {
    send: (message) => child.postMessage(message),
    openWindow: (window, port) => child.postMessage({ kind: 'window', window }, [port]),
    closeWindow: (window) => child.postMessage({ kind: 'window-closed', window }),
    listen(onMessage, onExit) {
      child.on('message', (data: unknown) => {
        const parsed = FromEngine.safeParse(data);
        if (parsed.success) onMessage(parsed.data);
      });
      child.once('exit', () => void words().then(onExit));
    },
    kill: () => child.kill(),
  };
}
