import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openCache } from '../src/core/cache/index.ts';
import { openRegistry } from '../src/core/registry/index.ts';
import { startSandbox, writeRegistry } from '../src/sandbox/index.ts';
import { measured } from './command.ts';

interface Costs {
  'cold index': number;
  'warm open': number;
  enrichment: number;
  validation: number;
  /** Of the enrichment. */
  megabytes: number;
}

/** What ten thousand entries cost, beside a thousand of the same making. */
export async function benchScale(folder: string): Promise<void> {
  const small = await costsOf(folder, 1_000);
  const large = await costsOf(folder, 10_000);
  console.log('10,000 invented entries, a GitHub without latency, beside 1,000 of them');
  for (const name of ['cold index', 'warm open', 'enrichment', 'validation'] as const) {
    const times = (large[name] / small[name]).toFixed(1);
    console.log(`  ${name.padEnd(34)} ${`${large[name].toFixed(2)} s`.padEnd(16)} ${times} times that of 1,000`);
  }
  console.log(`  ${'peak memory of the enrichment'.padEnd(34)} ${large.megabytes.toFixed(0)} MB`);
}

async function costsOf(folder: string, plugins: number): Promise<Costs> {
  const registry = join(folder, `registry-${plugins}`);
  await writeRegistry(registry, { plugins });
  const memory = join(folder, `memory-${plugins}`);
  const coldIndex = await openSeconds(registry, memory);
  // Files that are younger than two seconds are read again, whatever their status says.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  await openSeconds(registry, memory);
  const warmOpen = await openSeconds(registry, memory);

  const sandbox = await startSandbox({ registry });
  const enrichment = await measured([
    ...['enrich', '--json', '--registry', registry, '--github-url', sandbox.url, '--data', join(folder, 'scale-data')],
    ...['--usage-week', sandbox.usageWeek, '--usage-month', sandbox.usageMonth],
  ]);
  await sandbox.close();
  const validation = await measured(['validate', '--registry', registry, '--format', 'json']);
  await rm(registry, { recursive: true });
  return {
    'cold index': coldIndex,
    'warm open': warmOpen,
    enrichment: enrichment.seconds,
    validation: validation.seconds,
    megabytes: enrichment.peakMegabytes,
  };
}

async function openSeconds(registry: string, memory: string): Promise<number> {
  const startedAt = performance.now();
  const cache = await openCache(memory);
  await openRegistry(registry, cache.entries);
  cache.close();
  return (performance.now() - startedAt) / 1000;
}
