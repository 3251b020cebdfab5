import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect, it, onTestFinished } from 'vitest';
import { SOURCE_NAMES } from '../shared/change.ts';
import type { EnrichmentReport } from '../shared/run.ts';
import { startDemo, type Demo } from './demo.ts';
import { enrich } from './enrich.ts';

async function demo(options: Parameters<typeof startDemo>[0] = {}): Promise<Demo> {
  const started = await startDemo(options);
  onTestFinished(started.end);
  return started;
}

async function run({ registry, sandbox }: Demo): Promise<EnrichmentReport> {
  const dataFolder = `${registry}-data`;
  onTestFinished(() => rm(dataFolder, { recursive: true, force: true }));
  const { report } = await enrich(
    {
      registry,
      sources: [...SOURCE_NAMES],
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
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onWait: () => undefined,
      onPreflight: () => undefined,
      onResume: () => undefined,
    },
  );
  return report;
}

it.each([2, 5])('has each thing that can happen once, each to another plugin (seed %d)', async (seed) => {
  const report = await run(await demo({ seed }));
  const signals = report.entries.flatMap(({ id, signals: found }) => found.map(({ code }) => ({ id, code })));
  const changes = report.entries.flatMap(({ id, changes: found }) => found.map((change) => ({ id, ...change })));
  const happened = [
    ...['owner-changed', 'repository-gone', 'renamed', 'archived'].map((code) =>
      signals.filter((signal) => signal.code === code),
    ),
    changes.filter(({ source, severity }) => source === 'compatibility' && severity === 'notable'),
    changes.filter(({ field, severity }) => field === 'stats.month.instances' && severity === 'alarming'),
  ];
  expect(happened.map((found) => found.length)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(new Set(happened.map(([one]) => one?.id)).size).toBe(6);
  expect(report.problems).toEqual([]);
});

it('goes on from last week’s values: nearly all that moved is routine, and no first value', async () => {
  const report = await run(await demo());
  const counted = report.entries.flatMap(({ changes }) =>
    changes.filter(({ field }) => field === 'stats.month.instances'),
  );
  expect(counted.length).toBeGreaterThan(30);
  expect(counted.filter(({ before }) => before === null)).toHaveLength(1);
  for (const { before, after, severity } of counted) {
    if (severity !== 'routine' || Number(before) < 400) continue;
    expect(Math.abs(Number(after) / Number(before) - 1)).toBeLessThan(0.05);
  }
});

it('has another repository under the old name of one that was transferred', async () => {
  const { sandbox, faults } = await demo();
  const name = faults.find((fault) => fault.startsWith('transferred-replaced='))?.split('=')[1] ?? '';
  const nodeId = async (): Promise<unknown> =>
    Object.getOwnPropertyDescriptor(await (await fetch(`${sandbox.url}/repos/${name}`)).json(), 'node_id')?.value;
  const after = await nodeId();
  sandbox.setFaults([]);
  expect(await nodeId()).not.toBe(after);
});

it('adds the faults that are asked for, and leaves nothing behind where one is unknown', async () => {
  const report = await run(await demo({ faults: ['export-empty'], plugins: 20 }));
  expect(report.problems.map(({ code }) => code)).toContain('usage.export-empty');
  const folders = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('registry-desk-demo-')).sort();
  const before = await folders();
  await expect(startDemo({ faults: ['nonsense'], plugins: 5 })).rejects.toThrow('no fault "nonsense"');
  expect(await folders()).toEqual(before);
});
