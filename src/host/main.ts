// The browser host: the app at http://127.0.0.1, for computers without a display or without Electron.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { z } from 'zod';
import { addressesIn, startEngine } from '../engine/index.ts';
import { wordsOfError } from '../engine/process/words-of-error.ts';
import { startHost } from './host.ts';
import { hostArguments, type HostArguments } from './options.ts';

const ROOT = join(import.meta.dirname, '../..');
const Package = z.object({ version: z.string() });

const ended = interrupted();
const told = hostArguments(process.argv.slice(2));
if (typeof told === 'string') end(2, told);
else
  await serve(told).then(
    () => end(0),
    (error: unknown) => end(1, wordsOf(error, told.port)),
  );

async function serve({ port, data }: HostArguments): Promise<void> {
  const named = data ?? process.env.REGISTRY_DESK_DATA ?? '';
  const engine = await startEngine({
    dataFolder: named === '' ? envPaths('registry-desk', { suffix: '' }).data : resolve(named),
    version: Package.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).version,
    addresses: addressesIn(process.env),
    token: null,
    // A browser has no place where a token would be safe: it lives as long as this process.
    keepsToken: false,
    onKeepToken: () => undefined,
    onServes: () => undefined,
    onNotify: () => undefined,
  });
  try {
    const host = await startHost({ engine, port, appFolder: join(ROOT, 'out/renderer') });
    process.stdout.write(`Registry Desk is at ${host.url}\nCtrl-C ends it.\n`);
    await ended;
    await host.close();
  } finally {
    await engine.stop();
  }
}

function wordsOf(error: unknown, port: number): string {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return isTaken ? `Port ${port} is taken. Choose another with --port N.` : wordsOfError(error);
}

function end(code: number, words?: string): void {
  if (words !== undefined) process.stderr.write(`${words}\n`);
  process.exit(code);
}

/** Resolves at the first SIGINT or SIGTERM; the second ends the process at once. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    let isEnding = false;
    const interrupt = (): void => {
      if (isEnding) process.exit(130);
      isEnding = true;
      resolve();
    };
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  });
}
