import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Run } from './support/enrichment.ts';
import { changesOf, problemCodes, run, sandboxOver } from './support/enrichment.ts';
import { entryText, registryWith, temporaryFolder } from './support/registry-folder.ts';

const DAY_MS = 86_400_000;
const NAMES = Array.from({ length: 12 }, (_, at) => `p${at}`);
const entry = (id: string, instances: number): string =>
  entryText(id, `stats:\n  month:\n    instances: ${instances}\n    install_events: 0\n`);

/** A registry of twelve plugins with 1,000 instances each, committed on each of the last fourteen days. */
async function registryWithHistory(): Promise<string> {
  const folder = await registryWith({});
  const git = (args: readonly string[], date: string): void => {
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
    execFileSync('git', [...who, ...args], { cwd: folder, env: { ...process.env, GIT_COMMITTER_DATE: date } });
  };
  git(['init', '-q'], '');
  for (let ago = 14; ago > 0; ago -= 1) {
    for (const id of NAMES) await writeFile(join(folder, '_plugins', `${id}.md`), entry(id, 1000 + 4 * (ago % 2)));
    git(['add', '-A'], '');
    git(['commit', '-qm', 'x'], new Date(Date.now() - ago * DAY_MS).toISOString());
  }
  return folder;
}

/** A run over an export that was made so many milliseconds ago; each plugin has 1,000 where nothing else is said. */
async function usageOf(folder: string, counts: Record<string, number>, madeAgoMs = 0): Promise<Run> {
  const exports = await temporaryFolder();
  await mkdir(exports, { recursive: true });
  const plugins = NAMES.map((id) => [id, { instances: counts[id] ?? 1000, install_events: 0 }] as const);
  const body = { _generated: new Date(Date.now() - madeAgoMs).toISOString(), plugins: Object.fromEntries(plugins) };
  const file = join(exports, 'month.json');
  await writeFile(file, JSON.stringify(body));
  const week = join(exports, 'none.json');
  return run(folder, await sandboxOver(folder), { sources: ['usage'], usageMonth: file, usageWeek: week });
}

const found = (one: Run, id: string) => changesOf(one).find((change) => change.id === id);

it('judges each plugin by its own history', async () => {
  const folder = await registryWithHistory();
  const one = await usageOf(folder, { p1: 841, p2: 10, p3: 10_000, p4: 1020 });
  expect(found(one, 'p1')).toMatchObject({ field: 'stats.month.instances', severity: 'notable' });
  expect(found(one, 'p1')?.reason).toMatch(
    /; instances: glitch, −16\.2 % since yesterday; −4\.8 % to \+5\.0 % is allowed/,
  );
  expect(found(one, 'p2')?.severity).toBe('alarming');
  expect(found(one, 'p3')?.severity).toBe('alarming');
  expect(found(one, 'p4')?.severity).toBe('routine');
});

it('takes nothing from an export in which many moved together', async () => {
  const folder = await registryWithHistory();
  const fallen = Object.fromEntries(NAMES.slice(0, 6).map((id) => [id, 500]));
  const one = await usageOf(folder, fallen);
  expect(changesOf(one)).toEqual([]);
  expect(problemCodes(one)).toContain('usage.export-moved');
  // What it said is not remembered: it is not the new level.
  const again = await usageOf(folder, fallen);
  expect(problemCodes(again)).toContain('usage.export-moved');
});

it('takes nothing from an export that is older than the last', async () => {
  const folder = await registryWithHistory();
  expect(problemCodes(await usageOf(folder, {}, 60_000))).not.toContain('usage.export-older');
  const one = await usageOf(folder, { p1: 1001 }, 120_000);
  expect(changesOf(one)).toEqual([]);
  expect(problemCodes(one)).toContain('usage.export-older');
  expect(found(await usageOf(folder, { p1: 1001 }, 30_000), 'p1')?.severity).toBe('routine');
});
