import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { importDecisions, listDecisions } from '../src/engine/index.ts';
import { command, start } from './support/command-line.ts';
import { demoRegistry } from './support/enrichment.ts';
import { filesOf, temporaryFolder } from './support/registry-folder.ts';

/** More of them with KILLS=200. */
const kills = Number(process.env.KILLS ?? 20);

it(
  `kill -9 at ${kills} moments of a write: each file is as before or as after, decisions are kept, the next run completes`,
  { timeout: 60_000 + kills * 12_000 },
  async () => {
    const { registry, sandbox } = await demoRegistry([], 60);
    const finished = join(await temporaryFolder(), 'registry');
    await cp(registry, finished, { recursive: true });
    const data = await temporaryFolder();
    const args = (folder: string) => [
      ...['enrich', '--registry', folder, '--github-url', sandbox.url, '--data', data, '--write'],
      ...['--usage-week', sandbox.usageWeek, '--usage-month', sandbox.usageMonth],
    ];
    const before = await filesOf(registry);
    const startedAt = performance.now();
    expect((await command(args(finished))).code).toBe(0);
    const wholeMs = performance.now() - startedAt;
    const after = await filesOf(finished);
    const decision = {
      entry: '_plugins/x.md',
      file: '_plugins/x.md',
      field: 'github.stars',
      after: 1,
      decision: 'reject' as const,
      who: 'demo',
      at: '2026-01-01T00:00:00.000Z',
      why: null,
    };
    await importDecisions(registry, data, [decision]);

    let interrupted = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const running = start(args(registry));
      // Spread over the whole run, its end and so its writing included.
      await setTimeout(wholeMs * (0.5 + (0.7 * kill) / kills));
      running.kill('SIGKILL');
      if ((await running.finished).code === null) interrupted += 1;
      const found = await filesOf(registry);
      for (const [path, text] of found) {
        if (path.endsWith('.tmp')) continue;
        expect([path, text === before.get(path) || text === after.get(path)]).toEqual([path, true]);
      }
      expect([...found.keys()].filter((path) => !path.endsWith('.tmp')).sort()).toEqual([...before.keys()].sort());
      expect(await listDecisions(registry, data)).toEqual([decision]);
      for (const [path, text] of before) await writeFile(join(registry, path), text, 'latin1');
    }
    expect(interrupted).toBeGreaterThan(0);
    expect((await command(args(registry))).code).toBe(0);
    expect(await filesOf(registry)).toEqual(after);
  },
);
