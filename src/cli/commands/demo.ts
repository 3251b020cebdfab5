import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Demo, Enriched } from '../../engine/index.ts';
import { enrich, startDemo } from '../../engine/index.ts';
import type { SourceName } from '../../shared/change.ts';
import { SOURCE_NAMES } from '../../shared/change.ts';
import type { RunProgress } from '../../shared/run.ts';
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
    const { report } = await interruptible(async (signal) => {
      // Last week's run, before anything happened: whose repositories they were is known from it.
      demo.sandbox.setFaults([]);
      await enrichDemo(demo, data, ['github'], signal, () => undefined);
      demo.sandbox.setFaults(demo.faults);
      return enrichDemo(demo, data, SOURCE_NAMES, signal, display.show).finally(display.end);
    });
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

function enrichDemo(
  { registry, sandbox }: Demo,
  dataFolder: string,
  sources: readonly SourceName[],
  signal: AbortSignal,
  onProgress: (progress: RunProgress) => void,
): Promise<Enriched> {
  return enrich(
    {
      registry,
      sources: [...sources],
      plugins: [],
      write: false,
      accept: 'routine',
      githubUrl: sandbox.url,
      usageWeek: sandbox.usageWeek,
      usageMonth: sandbox.usageMonth,
    },
    {
      token: undefined,
      dataFolder,
      signal,
      onProgress,
      onWait: () => undefined,
      onResume: () => undefined,
      onPreflight: () => undefined,
    },
  );
}
