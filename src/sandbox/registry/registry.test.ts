import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { earlierEnrichment } from './earlier-enrichment.ts';
import { entryText } from './entry-text.ts';
import { generateEntries, type GeneratedEntry } from './generated-entry.ts';
import { readRegistry } from './read-registry.ts';
import { writeRegistry } from './write-registry.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registry-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function contents(of: string): Promise<[path: string, text: string][]> {
  const names = (await readdir(of, { recursive: true, withFileTypes: true })).filter((found) => found.isFile());
  const paths = names.map((found) => join(found.parentPath, found.name)).sort();
  return Promise.all(
    paths.map(async (path) => [path.slice(of.length), await readFile(path, 'utf8')] as [string, string]),
  );
}

const Required = z.object({
  layout: z.literal('plugin'),
  id: z.string(),
  title: z.string(),
  description: z.string(),
  license: z.string(),
  date: z.iso.date(),
  homepage: z.url(),
  source: z.url(),
  archive: z.url(),
  compatibility: z.object({ octoprint: z.array(z.string()), python: z.string().optional() }).optional(),
  attributes: z.array(z.string()).nullish(),
});

const TEXTS = generateEntries(3, 60).map((entry) => ({ entry, text: entryText(entry, earlierEnrichment(3, entry)) }));

describe('a generated registry', () => {
  it('has the same bytes for the same seed, and others for another', async () => {
    await writeRegistry(join(folder, 'a'), { seed: 3, plugins: 12 });
    await writeRegistry(join(folder, 'b'), { seed: 3, plugins: 12 });
    await writeRegistry(join(folder, 'c'), { seed: 4, plugins: 12 });
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((name) => contents(join(folder, name))));
    expect(a).toHaveLength(12 + 5);
    expect(b).toEqual(a);
    expect(c).not.toEqual(a);
  });

  it('is read back as the entries that it was written from', async () => {
    await writeRegistry(join(folder, 'new'), { seed: 3 });
    const read = await readRegistry(join(folder, 'new'));
    const expected = generateEntries(3, 60).map((entry) => {
      const { id, source, python, tickets } = entry;
      return { id, source, python, tickets, committed: earlierEnrichment(3, entry) };
    });
    expect(read).toHaveLength(60);
    expect(read).toEqual(expect.arrayContaining(expected));
  });

  it('is not written over something', async () => {
    await writeFile(join(folder, 'mine.txt'), 'mine');
    await expect(writeRegistry(folder, {})).rejects.toThrow('is not empty');
    expect(await readdir(folder)).toEqual(['mine.txt']);
  });

  it('has entries with every required key', () => {
    for (const { entry, text } of TEXTS) {
      const block = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text)?.[1] ?? '';
      const front = Required.parse(parse(block));
      expect(front).toMatchObject({ id: entry.id, source: entry.source });
      expect(front.compatibility?.python).toBe(entry.python);
    }
  });

  it.each([
    ['a comment of their own', /^# the day/m],
    ['a comment behind a value', /python: .*\S {2}# /],
    ['CRLF', /\r\n/],
    ['no final newline', /[^\n]$/],
    ['quoted keys', /^"title": /m],
    ['single quotes', /^title: '/m],
    ['a commercial plugin', /^- ["']?commercial|^ {2}- ["']?commercial/m],
    ['attributes without a value', /^"?attributes"?:\r?\n(?! *- )/m],
    ['a disabled plugin', /^disabled: /m],
    ['an abandoned plugin', /^abandoned: .*issues/m],
    ['a plugin up for adoption', /^up_for_adoption: /m],
    ['another host', /^source: .*gitlab\.com/m],
    ['several authors', /^authors:\r?\n/m],
    ['counts of an earlier enrichment', /^stats:\r?\n {2}week:\r?\n {4}instances: \d/m],
    ['GitHub’s values of an earlier enrichment', /^github:\r?\n {2}repo: demo-/m],
    ['no declared Python', /^(?![\s\S]*python["']?:)/],
    ['an id with capitals', /^["']?id["']?: .*[A-Z]/m],
  ])('has some with %s', (_, pattern) => {
    const found = TEXTS.filter(({ text }) => pattern.test(text)).length;
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(60);
  });

  it.each<[string, (entry: GeneratedEntry) => boolean]>([
    ['commercial', ({ attributes }) => attributes?.includes('commercial') === true],
    ['disabled', ({ disabled }) => disabled !== undefined],
    ['abandoned, with its notice', ({ abandoned, hasNotice }) => abandoned !== undefined && hasNotice],
    ['abandoned, without its notice', ({ abandoned, hasNotice }) => abandoned !== undefined && !hasNotice],
    ['up for adoption', ({ adoption }) => adoption !== undefined],
    ['for Python 2 alone', ({ python }) => python?.endsWith('<3') === true],
    ['for Python 3 alone, without its overlay', ({ hasOverlay }) => !hasOverlay],
    ['on another host', ({ source }) => !source.includes('//github.com/')],
    ['without compatibility', ({ octoprint }) => octoprint.length === 0],
    ['with attributes that have no value', ({ attributes }) => attributes === null],
    ['written in flow style', ({ style }) => style.flow],
  ])('has one entry that is %s', (_, is) => {
    expect(generateEntries(2, 60).filter(is)).toHaveLength(1);
    expect(generateEntries(2, 30).filter(is)).toHaveLength(1);
  });

  it('disables on Python 2 what does not run there, but for one', async () => {
    await writeRegistry(join(folder, 'new'), { seed: 3 });
    const overlays = await readFile(join(folder, 'new/_data/update_check_overlays_py2.yaml'), 'utf8');
    const only3 = generateEntries(3, 60).filter(({ python }) => python !== undefined && !python.includes('2.7'));
    const listed = Object.keys(z.record(z.string(), z.object({ disabled: z.literal(true) })).parse(parse(overlays)));
    const missing = only3.filter(({ id }) => !listed.includes(id));
    expect(listed).toHaveLength(only3.length - 1);
    expect(missing.map(({ python }) => python)).toEqual(['>=3.7,<4']);
  });

  it('has as many different ids as entries, at any size', () => {
    const ids = generateEntries(1, 2_000).map(({ id }) => id.toLowerCase());
    expect(new Set(ids).size).toBe(2_000);
  });
});

it('leaves out entries that cannot be read, and reads the rest of the odd ones', async () => {
  await mkdir(join(folder, '_plugins'));
  const files = {
    'broken.md': '---\nid: [\nsource: x\n---\n',
    'no-front-matter.md': '# Only text\n',
    'no-id.md': '---\nsource: https://github.com/o/no-id\n---\n',
    'number.md': '---\nid: 12\nsource: 5\ncompatibility: none\n---\n',
    'list.md': '---\n- id\n---\n',
    'quoted.md': '---\r\n"id": "q"\r\ntext: |\r\n  id: other\r\n\'source\': https://github.com/o/q\r\n---\r\n',
    'notes.txt': 'id: notes',
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, '_plugins', name), text)));
  expect(await readRegistry(folder)).toEqual([
    { id: 'no-id', source: 'https://github.com/o/no-id', python: undefined },
    { id: '12', source: undefined, python: undefined },
    { id: 'q', source: 'https://github.com/o/q', python: undefined },
  ]);
});
