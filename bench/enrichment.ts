import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sandbox } from '../src/sandbox/index.ts';
import { startSandbox, writeRegistry } from '../src/sandbox/index.ts';
import { EnrichmentReport } from '../src/shared/run.ts';
import type { Measured } from './command.ts';
import { measured, requestsOf } from './command.ts';
import { benchPython } from './python.ts';

/** The scripts that are replaced, on the same 300 entries at the same latency. */
const REFERENCE = { requests: 434, seconds: 19.3, sourcesRead: 27, validationSeconds: 0.24 };
const LATENCY_MS = 150;
const RUNS = 5;

/** What a run over 300 entries costs, beside the scripts that it replaces. */
export async function benchEnrichment(folder: string): Promise<void> {
  const registry = join(folder, 'registry');
  const sample = process.env.REGISTRY_SAMPLE;
  if (sample === undefined) await writeRegistry(registry, { plugins: 300 });
  else await cp(sample, registry, { recursive: true });
  console.log(`300 entries, ${sample === undefined ? 'invented' : 'real'}, a GitHub that is ${LATENCY_MS} ms away`);

  const data = join(folder, 'data');
  const away = await startSandbox({ registry, latencyMs: LATENCY_MS });
  const first: (Measured & { report: EnrichmentReport })[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await rm(data, { recursive: true, force: true });
    first.push(await enrich(registry, data, away));
  }
  const [usual] = first.toSorted((a, b) => a.seconds - b.seconds).slice(Math.floor(RUNS / 2));
  if (usual === undefined) throw new Error('nothing was measured');
  const unread = usual.report.entries.filter(({ problems }) => problems.length > 0).length;
  row('requests', requestsOf(usual.report), REFERENCE.requests, 'requests');
  row(`whole process, median of ${RUNS}`, usual.seconds, REFERENCE.seconds, 's');
  row('entries whose source was read', usual.report.entries.length - unread, REFERENCE.sourcesRead, 'entries');

  const second = await enrich(registry, data, away);
  row('requests of a second run', requestsOf(second.report), REFERENCE.requests, 'requests');
  row('whole process of a second run', second.seconds, REFERENCE.seconds, 's');

  await rm(data, { recursive: true });
  away.setFaults(['field=stargazerCount']);
  const failing = await enrich(registry, data, away);
  await away.close();
  const times = requestsOf(failing.report) / requestsOf(usual.report);
  console.log(
    `  one field failing for all: ${requestsOf(failing.report)} requests, ${times.toFixed(2)} times the usual`,
  );

  // On one GitHub: another one would go on from the values that were written.
  const still = await startSandbox({ registry });
  await enrich(registry, data, still, ['--write', '--accept', 'notable']);
  const { report } = await enrich(registry, data, still, ['--write', '--accept', 'notable']);
  await still.close();
  const rewritten = report.entries.filter(({ changes }) => changes.some(({ written }) => written)).length;
  console.log(`  nothing moved since: ${rewritten} files written`);

  const validation = await measured(['validate', '--registry', registry, '--format', 'json']);
  row('validation, whole process', validation.seconds, REFERENCE.validationSeconds, 's');
  await benchPython(registry);
}

async function enrich(
  registry: string,
  data: string,
  sandbox: Sandbox,
  extra: readonly string[] = [],
): Promise<Measured & { report: EnrichmentReport }> {
  const run = await measured([
    ...['enrich', '--json', '--registry', registry, '--github-url', sandbox.url, '--data', data],
    ...['--usage-week', sandbox.usageWeek, '--usage-month', sandbox.usageMonth, ...extra],
  ]);
  return { ...run, report: EnrichmentReport.parse(JSON.parse(run.stdout)) };
}

function row(name: string, ours: number, theirs: number, unit: string): void {
  const ratio = (ours / theirs).toFixed(ours < theirs / 10 ? 3 : 2);
  const value = `${Number(ours.toFixed(2))} ${unit}`;
  console.log(`  ${name.padEnd(34)} ${value.padEnd(16)} reference ${theirs} ${unit}: ratio ${ratio}`);
}
