import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { addressesIn, startEngine } from '../../../src/engine/index.ts';
import { startHost } from '../../../src/host/host.ts';
import type { EngineClient } from '../../../src/renderer/data/engine-client.ts';
import { engineOver } from '../../../src/renderer/engine/engine-connection.ts';

const APP_FOLDER = resolve(import.meta.dirname, '../../../out/renderer');

/** The app's host in this process, with a data folder and a port of its own. */
export interface OpenHost {
  url: string;
  /** A folder that goes with it. */
  folder: string;
  dataFolder: string;
  /** A second window on its engine: what a page cannot be made to do by hand. */
  engine: EngineClient;
  /** Stops answering; the engine goes on. */
  stopServing: () => Promise<void>;
  close: () => Promise<void>;
}

export async function openHost(): Promise<OpenHost> {
  const folder = await mkdtemp(join(tmpdir(), 'registry-desk-app-'));
  const dataFolder = join(folder, 'data');
  const nothing = (): undefined => undefined;
  const engine = await startEngine({
    dataFolder,
    version: 'test',
    addresses: addressesIn(process.env),
    token: null,
    keepsToken: false,
    onKeepToken: nothing,
    onServes: nothing,
    onNotify: nothing,
  });
  const host = await startHost({ engine, appFolder: APP_FOLDER });
  const { port1, port2 } = new MessageChannel();
  engine.connect({
    post: (message) => port1.postMessage(message),
    listen: (listener) => void port1.on('message', listener),
  });
  const client = engineOver({
    open: ({ onOpen }) =>
      onOpen({
        post: (message) => port2.postMessage(message),
        listen: (listener) => void port2.on('message', listener),
      }),
  });
  return {
    url: host.url,
    folder,
    dataFolder,
    engine: client,
    stopServing: host.close,
    async close() {
      port1.close();
      await host.close();
      await engine.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
