import type { FromEngine, ToEngine } from '../shared/process-messages.ts';
import type { EngineChild, Port } from './engine-child.ts';

const STOP_LIMIT_MS = 5_000;

/** A page that talks to the engine, from its load to the next or to its end. */
export interface Page<WindowPort> {
  /** Takes the page's end of a new channel to the engine. */
  give: (port: WindowPort) => void;
  /** Hears that the engine stopped, and that another channel will come. */
  lose: () => void;
}

export interface EngineProcess<WindowPort> {
  /** Connects a page now, or as soon as the engine runs, and again whenever it was started again; returns what ends that. */
  attach: (page: Page<WindowPort>) => () => void;
  /** Starts it again where it was given up. */
  restart: () => void;
  /** Asks it to stop, and ends it where it does not within five seconds. */
  stop: () => Promise<void>;
}

export interface EngineProcessOptions<WindowPort extends Port> {
  spawn: () => EngineChild<WindowPort>;
  /** Makes the two ends of a channel. */
  channel: () => { port1: WindowPort; port2: WindowPort };
  /** What it is started with, asked anew each time. */
  start: () => Promise<Omit<Extract<ToEngine, { kind: 'start' }>, 'kind'>>;
  onMessage: (message: FromEngine) => void;
  /** How long to wait before it is started again, by when it stopped unasked; null leaves it alone. */
  restartDelayMs: (crashes: readonly number[], nowMs: number) => number | null;
  /** Told that it is left alone, with the last that it wrote. */
  onGivenUp: (lastWords: string) => void;
}

/** Keeps the engine's process running: one that stops unasked is started again, after a growing wait. */
export function engineProcess<WindowPort extends Port>({
  spawn,
  channel,
  start,
  onMessage,
  restartDelayMs,
  onGivenUp,
}: EngineProcessOptions<WindowPort>): EngineProcess<WindowPort> {
  const pages = new Map<number, Page<WindowPort>>();
  const stopping = Promise.withResolvers<undefined>();
  let nextPage = 1;
  let crashes: number[] = [];
  let child: EngineChild<WindowPort> | undefined;
  let isRunning = false;
  let isStopping = false;

  const connect = (page: Page<WindowPort>, number: number): void => {
    const { port1, port2 } = channel();
    child?.openWindow(number, port1);
    page.give(port2);
  };
  const launch = (): void => {
    if (isStopping) {
      stopping.resolve(undefined);
      return;
    }
    const own = spawn();
    child = own;
    own.listen(
      (message) => {
        if (message.kind !== 'ready') {
          onMessage(message);
          return;
        }
        void start().then((options) => {
          own.send({ kind: 'start', ...options });
          if (child !== own) return;
          isRunning = true;
          for (const [number, page] of pages) connect(page, number);
        });
      },
      (lastWords) => {
        child = undefined;
        isRunning = false;
        if (isStopping) {
          stopping.resolve(undefined);
          return;
        }
        for (const page of pages.values()) page.lose();
        crashes.push(Date.now());
        const delay = restartDelayMs(crashes, Date.now());
        if (delay === null) onGivenUp(lastWords);
        else setTimeout(launch, delay);
      },
    );
  };
  launch();

  return {
    attach(page) {
      const number = nextPage++;
      pages.set(number, page);
      if (isRunning) connect(page, number);
      return () => {
        if (pages.delete(number)) child?.closeWindow(number);
      };
    },
    restart() {
      crashes = [];
      if (child === undefined) launch();
    },
    async stop() {
      isStopping = true;
      if (child === undefined) return;
      child.send({ kind: 'stop' });
      const limit = setTimeout(() => child?.kill(), STOP_LIMIT_MS);
      await stopping.promise;
      clearTimeout(limit);
    },
  };
}
