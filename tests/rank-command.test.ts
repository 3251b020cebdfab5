import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Ranking } from '../src/shared/ranking.ts';
import { command } from './support/command-line.ts';
import { entryText, filesOf, registryWith } from './support/registry-folder.ts';

const enriched = (stars: number, more = ''): string =>
  `title: "Plugin of ${stars}"\ngithub:\n  stars: ${stars}\n  latest_release_date: 2023-02-1${stars} 06:58:56 +0000\n${more}`;

function registry(more: Record<string, string> = {}): Promise<string> {
  return registryWith({
    'a.md': entryText('a', enriched(3, 'date: 2023-11-04\nstats:\n  month: {instances: 1200}\n')),
    'b.md': entryText('b', enriched(7, 'date: 2023-2-5\ndisabled: broken\n')),
    'c.md': entryText('c', enriched(3)),
    'd.md': entryText('d'),
    ...more,
  });
}

async function json(folder: string, ...args: string[]): Promise<Ranking> {
  const { stdout, stderr, code } = await command(['rank', '--registry', folder, '--json', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return Ranking.strict().parse(JSON.parse(stdout));
}

describe('rank', () => {
  it('prints JSON, its values as the files have them; equal ones in the order of the ids', async () => {
    const folder = await registry();
    expect(await json(folder, '--by', 'starred')).toEqual({
      by: 'starred',
      entries: [
        { rank: 1, id: 'b', title: 'Plugin of 7', value: 7 },
        { rank: 2, id: 'a', title: 'Plugin of 3', value: 3 },
        { rank: 3, id: 'c', title: 'Plugin of 3', value: 3 },
      ],
    });
    const { entries } = await json(folder, '--by', 'released', '--top', '1');
    expect(entries).toEqual([{ rank: 1, id: 'b', title: 'Plugin of 7', value: '2023-02-17 06:58:56 +0000' }]);
    const newest = await json(folder, '--by', 'newest');
    expect(newest.entries.map(({ id, value }) => [id, value])).toEqual([
      ['a', '2023-11-04'],
      ['b', '2023-2-5'],
    ]);
  });

  it('is by popularity where nothing else is said, and may be empty', async () => {
    const folder = await registry();
    expect(await json(folder)).toMatchObject({ by: 'popular', entries: [{ id: 'a', value: 1200 }] });
    expect(await json(folder, '--by', 'trending')).toEqual({ by: 'trending', entries: [] });
  });

  it('shows aligned columns, and nothing that a terminal would obey', async () => {
    const hostile = entryText('e', 'title: "\\e[31mred"\nstats: {month: {instances: 7}}\n');
    const folder = await registry({ 'e.md': hostile });
    const { stdout, code } = await command(['rank', '--registry', folder]);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        '#  instances in 30 days  id  title',
        '1                 1,200  a   Plugin of 3',
        '2                     7  e   \\u{1b}[31mred',
        '',
      ].join('\n'),
    );
    const empty = await command(['rank', '--registry', folder, '--by', 'trending']);
    expect(empty).toMatchObject({ code: 0, stdout: 'No entry has a value to rank by: installs in 7 days.\n' });
  });

  it('writes nothing', async () => {
    const folder = await registry();
    const before = await filesOf(folder);
    await json(folder);
    expect(await filesOf(folder)).toEqual(before);
  });
});

describe('exit codes of rank', () => {
  it('1 where an entry could not be read, which is said on stderr; the others are ranked', async () => {
    const folder = await registry();
    await writeFile(join(folder, '_plugins/broken.md'), '---\nid: [\n---\n');
    const { code, stdout, stderr } = await command(['rank', '--registry', folder, '--by', 'starred', '--json']);
    expect(code).toBe(1);
    expect(stderr).toContain('_plugins/broken.md, line 3');
    expect(Ranking.parse(JSON.parse(stdout)).entries).toHaveLength(3);
  });

  it.each([
    ['no registry named', ['rank']],
    ['a ranking that there is not', ['rank', '--registry', '.', '--by', 'fame']],
    ['the top of nothing', ['rank', '--registry', '.', '--top', '0']],
    ['the top of a word', ['rank', '--registry', '.', '--top', 'ten']],
    ['a folder that is no registry', ['rank', '--registry', '/nonexistent']],
  ])('2: %s', async (_, args) => {
    const { code, stdout, stderr } = await command(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('0: help, with examples', async () => {
    const { code, stdout } = await command(['rank', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('registry-desk rank --registry ~/plugins --top 20');
  });
});

const SAMPLE = process.env.REGISTRY_SAMPLE ?? '';

it.skipIf(SAMPLE === '')('the newest of a real registry (skipped without REGISTRY_SAMPLE)', async () => {
  const { entries } = await json(SAMPLE, '--by', 'newest');
  const files = [...(await filesOf(join(SAMPLE, '_plugins'))).keys()].filter((name) => name.endsWith('.md'));
  expect(entries).toHaveLength(files.length);
  const days = entries.map(({ value }) => String(value));
  expect(days.every((day) => /^\d{4}-\d\d-\d\d$/.test(day))).toBe(true);
  expect(days).toEqual(days.toSorted().toReversed());
  const texts = await Promise.all(files.map((name) => readFile(join(SAMPLE, '_plugins', name), 'utf8')));
  expect(texts.filter((text) => new RegExp(`^date: ${days[0] ?? '?'}\\s*$`, 'm').test(text)).length).toBeGreaterThan(0);
  expect((await json(SAMPLE)).entries).toEqual([]);
});
