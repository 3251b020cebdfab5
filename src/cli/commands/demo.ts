import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { enrich, startDemo } from '../../engine/index.ts';
import { SOURCE_NAMES } from '../../shared/change.ts';
import { interruptible } from '../interrupt.ts';
import { progressDisplay } from '../progress.ts';
import { review } from '../review/index.ts';

/** `demo`: the main job on invented plugins, offline. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('Enrich a registry of invented plugins, offline, and show what a maintainer would review.')
    .action(run);
}

async function run(): Promise<void> {
  const display = progressDisplay();
  const demo = await startDemo();
  const data = await mkdtemp(join(tmpdir(), 'registry-desk-data-'));
  try {
    const { report } = await interruptible((signal) =>
      enrich(
        {
          registry: demo.registry,
          sources: [...SOURCE_NAMES],
          plugins: [],
          write: false,
          accept: 'routine',
          githubUrl: demo.sandbox.url,
          usageWeek: demo.sandbox.usageWeek,
          usageMonth: demo.sandbox.usageMonth,
        },
        {
          token: undefined,
          dataFolder: data,
          signal,
          onProgress: display.show,
          onWait: () => undefined,
          onPreflight: () => undefined,
        },
      ).finally(display.end),
    );
    process.stdout.write(review(report, false));
    process.stdout.write(
      'This was a registry of invented plugins on a GitHub of its own. For yours:\n' +
        '  npm run --silent cli -- enrich --registry DIR      (GITHUB_TOKEN in the environment)\n' +
        '  npm run --silent cli -- --help\n',
    );
  } finally {
    await demo.end();
    await rm(data, { recursive: true, force: true });
  }
}
