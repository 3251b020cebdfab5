// Everything that has to hold, in one command; with paths, all of it that can be said of them alone, in seconds.
// The last line counts the tests and the checks: `N passed, N failed, N skipped`.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ensureBrowser } from './browser.ts';

interface Check {
  name: string;
  command: string[];
}

const paths = process.argv.slice(2);
const isWhole = paths.length === 0;
const where = isWhole ? ['.'] : paths;

const checks: Check[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', ...where] },
  { name: 'lint', command: ['eslint', ...where] },
  { name: 'types', command: ['tsc', '--project', '.'] },
  { name: 'types of the screens', command: ['tsc', '--project', 'src/renderer'] },
  {
    name: 'import rules',
    command: ['depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'src'],
  },
  ...(isWhole ? [{ name: 'unused code', command: ['knip'] }] : []),
];

async function run([program = '', ...args]: string[], show: boolean): Promise<{ ok: boolean; output: string }> {
  const child = spawn(program, args, { stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  return { ok: code === 0, output };
}

const Counts = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  success: z.boolean(),
});

async function test(): Promise<{ passed: number; failed: number; skipped: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'registry-desk-check-'));
  const file = join(folder, 'counts.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ok } = await run(['vitest', 'run', ...reporters, '--passWithNoTests', ...paths], true);
  const counts = Counts.parse(JSON.parse(await readFile(file, 'utf8')));
  await rm(folder, { recursive: true });
  // A file that does not load fails without a failed test.
  const failed = ok ? counts.numFailedTests : Math.max(1, counts.numFailedTests);
  return { passed: counts.numPassedTests, failed, skipped: counts.numPendingTests };
}

const results = [];
// Two at a time: the machines that run this have two cores.
for (let at = 0; at < checks.length; at += 2) {
  const pair = checks.slice(at, at + 2);
  results.push(...(await Promise.all(pair.map(async (check) => ({ check, ...(await run(check.command, false)) })))));
}
for (const { check, ok, output } of results) {
  console.log(`${ok ? 'passed' : 'FAILED'}  ${check.name}`);
  if (!ok) console.log(output);
}
// What needs a browser skips, and says so, where none can be had.
if (isWhole) await ensureBrowser();
const tests = await test();
const failed = tests.failed + results.filter(({ ok }) => !ok).length;
console.log(
  `${tests.passed + results.filter(({ ok }) => ok).length} passed, ${failed} failed, ${tests.skipped} skipped`,
);
process.exitCode = failed === 0 ? 0 : 1;
