import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { addressesIn, startEngine, type Engine } from '../../engine/index.ts';
import { dataFolder } from '../data-folder.ts';
import { EXIT } from '../exit.ts';
import { interruptible, untilAborted } from '../interrupt.ts';
import { wholeNumber } from '../options.ts';
import { openFolder } from '../serve/open-folder.ts';

interface Options {
  port?: number;
  data?: string;
}

const ROOT = join(import.meta.dirname, '../../..');
const Package = z.object({ version: z.string() });

const EXAMPLES = `
Examples:
  # The app in the browser, with the registry that was open last
  registry-desk serve
  # One registry, at a port that stays the same
  registry-desk serve ~/plugins --port 4180`;

/** `serve`: the app in this computer's browser, until it is interrupted. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Serve the app to this computer’s browser, without a desktop.')
    .argument('[folder]', 'open this registry; else the one that was open last')
    .option('--port <n>', 'the port; any free one where it is left out', wholeNumber(0, 65_535))
    .option('--data <dir>', 'where what is remembered is kept (or REGISTRY_DESK_DATA)')
    .addHelpText('after', EXAMPLES)
    .action(run);
}

async function run(folder: string | undefined, { port = 0, data }: Options): Promise<void> {
  // No other command has to load what these need.
  const { buildIfOld } = await import('../../../scripts/start/build.ts');
  const { startHost } = await import('../../host/host.ts');
  buildIfOld(ROOT);
  await interruptible(async (signal) => {
    const engine = await started(dataFolder(data));
    try {
      if (folder !== undefined) await openFolder(engine, resolve(folder));
      const host = await startHost({ engine, port, appFolder: join(ROOT, 'out/renderer') });
      process.stdout.write(`Registry Desk is at ${host.url}\nCtrl-C ends it.\n`);
      await untilAborted(signal);
      await host.close();
    } catch (error) {
      if (!isTaken(error)) throw error;
      console.error(`Port ${port} is taken. Choose another with --port N.`);
      process.exitCode = EXIT.usage;
    } finally {
      await engine.stop();
    }
  });
}

function started(folder: string): Promise<Engine> {
  return startEngine({
    dataFolder: folder,
    version: Package.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).version,
    addresses: addressesIn(process.env),
    token: null,
    // A browser has no place where a token would be safe: it lives as long as this process.
    keepsToken: false,
    onKeepToken: () => undefined,
    onServes: () => undefined,
    onNotify: () => undefined,
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
