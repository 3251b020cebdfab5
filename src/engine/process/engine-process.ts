import type { Channel } from '../../shared/contract/wire.ts';
import { ToEngine } from '../../shared/process-messages.ts';
import { addressesIn } from '../desk/addresses.ts';
import type { EngineOptions } from '../engine-options.ts';
import type { Engine } from '../start-engine.ts';
import type { MainLink, WindowPort } from './main-link.ts';
import { portChannel, relayedChannel } from './window-channel.ts';
import { wordsOfError } from './words-of-error.ts';

interface OpenWindow {
  /** Absent where the window has a port of its own. */
  deliver?: (message: unknown) => void;
  close: () => void;
}

/**
 * Runs the engine as a process of its own, as the main process says.
 * @param end Ends the process. An engine that does not start ends it too, with words on stderr.
 * @returns Stops the engine and ends the process.
 */
export function runEngineProcess(
  link: MainLink,
  start: (options: EngineOptions) => Promise<Engine>,
  end: (code: number) => void,
): () => void {
  const windows = new Map<number, OpenWindow>();
  let engine: Promise<Engine> | undefined;
  let isStopping = false;

  const fail = (error: unknown): void => {
    process.stderr.write(`${wordsOfError(error)}\n`);
    end(1);
  };
  const begin = ({ dataFolder, version, token, keepsToken }: Extract<ToEngine, { kind: 'start' }>): void => {
    engine ??= start({
      dataFolder,
      version,
      token,
      keepsToken,
      addresses: addressesIn(process.env),
      onKeepToken: (token) => link.post({ kind: 'keep-token', token }),
      onServes: (origins) => link.post({ kind: 'serves', origins: [...origins] }),
      onNotify: (title, body) => link.post({ kind: 'notify', title, body }),
    });
    engine.catch(fail);
  };
  const openWindow = (window: number, port: WindowPort | undefined): void => {
    closeWindow(window);
    if (engine === undefined) return;
    if (port === undefined) {
      const channel = relayedChannel((message) => link.post({ kind: 'message', window, message }));
      windows.set(window, { deliver: channel.deliver, close: connect(engine, channel) });
    } else {
      const close = connect(engine, portChannel(port));
      windows.set(window, {
        close() {
          close();
          port.close();
        },
      });
      port.on('close', () => closeWindow(window));
    }
  };
  const closeWindow = (window: number): void => {
    const open = windows.get(window);
    windows.delete(window);
    open?.close();
  };
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    const stopped = Promise.resolve(engine).then((running) => running?.stop());
    void stopped.then(() => {
      link.post({ kind: 'stopped' });
      end(0);
    }, fail);
  };

  link.listen((data, port) => {
    const parsed = ToEngine.safeParse(data);
    if (!parsed.success) return;
    const message = parsed.data;
    switch (message.kind) {
      case 'start':
        begin(message);
        break;
      case 'window':
        openWindow(message.window, port);
        break;
      case 'message':
        windows.get(message.window)?.deliver?.(message.message);
        break;
      case 'window-closed':
        closeWindow(message.window);
        break;
      case 'stop':
        stop();
    }
  }, stop);
  link.post({ kind: 'ready' });
  return stop;
}

/** Connects a window as soon as the engine runs; returns what closes it, before or after that. */
function connect(engine: Promise<Engine>, channel: Channel): () => void {
  let isClosed = false;
  let door: { close: () => void } | undefined;
  void engine.then(
    (running) => {
      if (!isClosed) door = running.connect(channel);
    },
    // An engine that does not start says so elsewhere.
    () => undefined,
  );
  return () => {
    isClosed = true;
    door?.close();
  };
}
