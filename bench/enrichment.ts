// What a run costs, beside the scripts that it replaces: `npm run bench`.
// REGISTRY_SAMPLE names a folder with a real registry; without it an invented one of the same size is measured.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from '../src/sandbox/index.ts';
import { startSandbox, writeRegistry } from '../src/sandbox/index.ts';
import type { Measured } from './command.ts';
import { measuredEnrich, requestsOf } from './command.ts';
import { benchPython } from './python.ts';

/** The scripts that are replaced, on the same 300 entries at the same latency. */
const REFERENCE = { requests: 434, seconds: 19.3, sourcesRead: 27 };
const LATENCY_MS = 150;
const RUNS = 5;

const folder = await mkdtemp(join(tmpdir(), 'registry-desk-bench-'));
const registry = join(folder, 'registry');
const sample = process.env.REGISTRY_SAMPLE;
if (sample === undefined) await writeRegistry(registry, { plugins: 300 });
else await cp(sample, registry, { recursive: true });
console.log(`300 entries, ${sample === undefined ? 'invented' : 'real'}, a GitHub that is ${LATENCY_MS} ms away`);

function enrichOn(sandbox: Sandbox, extra: string[] = []): Promise<Measured> {
  return measuredEnrich([
    ...['--registry', registry, '--github-url', sandbox.url, '--data', join(folder, 'data')],
    ...['--usage-week', sandbox.usageWeek, '--usage-month', sandbox.usageMonth, ...extra],
  ]);
}

function row(name: string, ours: number, theirs: number, unit: string): void {
  const ratio = (ours / theirs).toFixed(ours < theirs / 10 ? 3 : 2);
  console.log(
    `  ${name.padEnd(34)} ${`${Number(ours.toFixed(2))} ${unit}`.padEnd(16)} reference ${theirs} ${unit}: ratio ${ratio}`,
  );
}

const runs: Measured[] = [];
const away = await startSandbox({ registry, latencyMs: LATENCY_MS });
for (let run = 0; run < RUNS; run += 1) runs.push(await enrichOn(away));
const [usual] = runs.toSorted((a, b) => a.seconds - b.seconds).slice(Math.floor(RUNS / 2));
if (usual === undefined) throw new Error('nothing was measured');
const unread = usual.report.entries.filter(({ problems }) => problems.length > 0).length;
row('requests', requestsOf(usual), REFERENCE.requests, 'requests');
row(`whole process, median of ${RUNS}`, usual.seconds, REFERENCE.seconds, 's');
row('entries whose source was read', usual.report.entries.length - unread, REFERENCE.sourcesRead, 'entries');

away.setFaults(['field=stargazerCount']);
const failing = await enrichOn(away);
await away.close();
row('requests, one field failing for all', requestsOf(failing), requestsOf(usual), 'requests');

// On one GitHub: another one would play other sources for the values that were written.
const still = await startSandbox({ registry });
await enrichOn(still, ['--write', '--accept', 'notable']);
const again = await enrichOn(still, ['--write', '--accept', 'notable']);
await still.close();
const rewritten = again.report.entries.filter(({ changes }) => changes.some(({ written }) => written)).length;
console.log(`  nothing moved since: ${rewritten} files written`);

await benchPython(registry);
await rm(folder, { recursive: true });
