import { rm } from 'node:fs/promises';
import { onTestFinished } from 'vitest';
import type { EnrichmentOptions } from '../../src/engine/index.ts';
import { enrich } from '../../src/engine/index.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { startSandbox, writeRegistry } from '../../src/sandbox/index.ts';
import { SOURCE_NAMES } from '../../src/shared/change.ts';
import { EnrichmentReport } from '../../src/shared/run.ts';
import type { EnrichmentPlan, ReportedChange, ReportedEntry } from '../../src/shared/run.ts';
import { temporaryFolder } from './registry-folder.ts';

/** Its first thirty plugins have a contradiction among them. */
const SEED = 2;

/** A registry of invented plugins and the GitHub that plays them. */
export async function demoRegistry(
  faults: readonly string[] = [],
  plugins = 30,
): Promise<{ registry: string; sandbox: Sandbox }> {
  const registry = await temporaryFolder();
  await writeRegistry(registry, { plugins, seed: SEED });
  return { registry, sandbox: await sandboxOver(registry, faults) };
}

/** A sandbox that plays a registry, and is gone when the test ends. */
export async function sandboxOver(registry: string, faults: readonly string[] = []): Promise<Sandbox> {
  const sandbox = await startSandbox({ registry, faults, seed: SEED });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

export interface Run {
  report: EnrichmentReport;
  isComplete: boolean;
  /** Until when each pause was announced. */
  waits: Date[];
}

/** Enriches a registry on a sandbox, in this process; what it reports is held against its schema. */
export async function run(
  registry: string,
  sandbox: Sandbox,
  over: Partial<EnrichmentPlan> = {},
  options: Partial<EnrichmentOptions> = {},
): Promise<Run> {
  const waits: Date[] = [];
  const dataFolder = `${registry}-data`;
  onTestFinished(() => rm(dataFolder, { recursive: true, force: true }));
  const { report, isComplete } = await enrich(
    {
      registry,
      sources: [...SOURCE_NAMES],
      plugins: [],
      write: false,
      accept: 'routine',
      githubUrl: sandbox.url,
      usageWeek: sandbox.usageWeek,
      usageMonth: sandbox.usageMonth,
      ...over,
    },
    {
      token: 'a-token',
      dataFolder,
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onWait: (until) => waits.push(until),
      onPreflight: () => undefined,
      onResume: () => undefined,
      ...options,
    },
  );
  return { report: EnrichmentReport.parse(report), isComplete, waits };
}

export function changesOf({ report }: Run): (ReportedChange & { id: string })[] {
  return report.entries.flatMap(({ id, changes }) => changes.map((change) => ({ id, ...change })));
}

/** The fields that a run would change, with their values, by entry: what two runs are compared by. */
export function valuesOf(found: Run): Map<string, unknown> {
  return new Map(changesOf(found).map(({ id, field, after }) => [`${id} ${field}`, after]));
}

export function problemCodes({ report }: Run): Set<string> {
  return new Set([...report.problems, ...report.entries.flatMap(({ problems }) => problems)].map(({ code }) => code));
}

export function entryOf({ report }: Run, id: string): ReportedEntry {
  const entry = report.entries.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`the run has no entry ${id}`);
  return entry;
}
