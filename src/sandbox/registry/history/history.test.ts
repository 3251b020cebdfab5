import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import type { Committed } from '../../world/committed.ts';
import { entryText } from '../entry-text.ts';
import { generateEntries } from '../generated-entry.ts';
import { readRegistry } from '../read-registry.ts';
import { writeRegistry, type RegistryOptions } from '../write-registry.ts';
import { commitDates } from './plan.ts';
import { valuesByWeek } from './values.ts';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'registry-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function written(options: RegistryOptions): Promise<string> {
  const folder = join(await temporaryFolder(), 'registry');
  await writeRegistry(folder, options);
  return folder;
}

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
}

const small = fc.record({
  seed: fc.nat({ max: 1_000 }),
  plugins: fc.integer({ min: 1, max: 40 }),
  weeks: fc.integer({ min: 1, max: 8 }),
});

it('has the same commits for the same seed and day, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(small, async ({ seed, plugins, weeks }) => {
      const options = { seed, plugins, history: { weeks } };
      const [one, two] = [await written(options), await written(options)];
      expect(git(two, 'rev-parse', 'HEAD')).toBe(git(one, 'rev-parse', 'HEAD'));
      const other = await written({ ...options, seed: seed + 1 });
      expect(git(other, 'rev-parse', 'HEAD')).not.toBe(git(one, 'rev-parse', 'HEAD'));
    }),
    { numRuns: 6 },
  );
});

it('leaves a working tree that is its last commit, for whoever opens it', async () => {
  await fc.assert(
    fc.asyncProperty(small, async ({ seed, plugins, weeks }) => {
      const folder = await written({ seed, plugins, history: { weeks } });
      expect(git(folder, 'status', '--porcelain', '--branch').trim()).toBe('## main');
      expect(git(folder, 'rev-list', '--count', 'HEAD').trim()).toBe(String(weeks));
      expect(await readdir(join(folder, '_plugins'))).toHaveLength(plugins);
      for (const file of await readdir(join(folder, '_plugins'))) {
        const path = `_plugins/${file}`;
        expect(await readFile(join(folder, path), 'utf8')).toBe(git(folder, 'show', `HEAD:${path}`));
      }
    }),
    { numRuns: 6 },
  );
});

it('has in its files the values of its last week', async () => {
  await fc.assert(
    fc.asyncProperty(small, async ({ seed, plugins, weeks }) => {
      const folder = await written({ seed, plugins, history: { weeks } });
      const dates = commitDates({ weeks });
      const committed = new Map((await readRegistry(folder)).map((entry) => [entry.id, entry.committed]));
      for (const [place, entry] of generateEntries(seed, plugins).entries()) {
        const values = valuesByWeek(seed, entry, place, dates).at(-1);
        const isWritten = values && /^(stats|github):/m.test(entryText(entry, values));
        expect([entry.id, committed.get(entry.id)]).toEqual([entry.id, isWritten ? values : undefined]);
      }
    }),
    { numRuns: 10 },
  );
});

it('is written by an invented author, once a week until the day that is wanted', async () => {
  const folder = await written({ plugins: 5, history: { weeks: 3, until: new Date('2026-03-10T15:00:00Z') } });
  expect(git(folder, 'log', '--format=%an <%ae> %cn %ad', '--date=short').trim().split('\n')).toEqual([
    'demo <demo@example.org> demo 2026-03-10',
    'demo <demo@example.org> demo 2026-03-03',
    'demo <demo@example.org> demo 2026-02-24',
  ]);
});

it('adds some entries on the way, and has some edited by hand', async () => {
  const folder = await written({ seed: 2, history: { weeks: 52 } });
  const subjects = git(folder, 'log', '--format=%s%n%b');
  expect(subjects.match(/^Add /gm)).toHaveLength(6);
  expect(subjects.match(/^Edit /gm)).toHaveLength(7);
  expect(subjects).toContain('Begin with 54 plugins');
  const abandoned = generateEntries(2, 60).find((entry) => entry.hasNotice);
  const log = git(folder, 'log', '--format=%H', '-S', 'abandoned:', '--', `_plugins/${abandoned?.id ?? ''}.md`);
  const since = log.trim();
  expect(git(folder, 'show', '--format=', '--name-only', since)).toContain('_data/notices.yaml');
});

const WEEKS = 52;
const SERIES = generateEntries(2, 60).map((entry, place) =>
  valuesByWeek(2, entry, place, commitDates({ weeks: WEEKS })),
);
const instances = (values: Committed | undefined): number => values?.usage.month?.instances ?? 0;

/** By how much the month's count moved in each week, where it is large enough to tell. */
function moves(series: readonly (Committed | undefined)[]): number[] {
  return series.flatMap((values, week) => {
    const before = instances(series[week - 1]);
    return before < 400 ? [] : [instances(values) / before - 1];
  });
}

it('moves usage as it moves, with one dip and one shift of the level', () => {
  const old = SERIES.filter((series) => series[0] !== undefined);
  const unusual = old
    .map((series) => moves(series).filter((move) => move < -0.048 || move > 0.046))
    .filter((found) => found.length > 0);
  const [dip, shift, ...others] = unusual;
  expect(dip?.map((move) => move.toFixed(2))).toEqual(['-0.16', expect.stringMatching(/^0\.(1[4-9]|2[0-4])$/)]);
  expect(shift?.map((move) => move.toFixed(3))).toEqual(['-0.139']);
  expect(others).toEqual([]);
});

it('lets launches grow', () => {
  const launches = SERIES.filter((series) => instances(series[0]) === 0 && instances(series.at(-1)) > 0);
  expect(launches.length).toBeGreaterThan(3);
  for (const series of launches) {
    const counted = series.map(instances).filter((count) => count > 0);
    expect(Math.max(...counted) / (counted[0] ?? 1)).toBeGreaterThan(2);
  }
});

it('lets GitHub’s numbers move forward in time, the last one being that of the repository', () => {
  for (const series of SERIES) {
    const pushes = series.flatMap((values) => values?.github.lastPush?.getTime() ?? []);
    expect(pushes).toEqual(pushes.toSorted((a, b) => a - b));
    const releases = series.flatMap((values) => values?.github.releases ?? []);
    expect(releases).toEqual(releases.toSorted((a, b) => a - b));
  }
  expect(
    SERIES.filter((series) => new Set(series.map((values) => values?.github.stars)).size > 3).length,
  ).toBeGreaterThan(30);
});

it('says in words that there is no git', async () => {
  const { PATH } = process.env;
  process.env.PATH = '/nonexistent';
  onTestFinished(() => {
    process.env.PATH = PATH;
  });
  const making = written({ history: { weeks: 2 } });
  await expect(making).rejects.toMatchObject({
    problem: { code: 'git.failed', detail: 'there is no git on the PATH' },
  });
});

it.each([0, 1.5, -3])('refuses %d weeks', async (weeks) => {
  await expect(written({ history: { weeks } })).rejects.toThrow('at least one week');
});
