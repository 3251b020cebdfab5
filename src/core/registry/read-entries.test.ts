import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEntries } from './read-entries.ts';

let outside = '';
let registry = '';

beforeEach(() => {
  outside = mkdtempSync(join(realpathSync(tmpdir()), 'entries-'));
  registry = join(outside, 'registry');
  mkdirSync(join(registry, '_plugins'), { recursive: true });
});
afterEach(() => {
  rmSync(outside, { recursive: true });
});

function put(name: string, id: string): void {
  writeFileSync(join(registry, '_plugins', name), `---\nid: ${id}\n---\n`);
}

async function outcome(): Promise<[string, string][]> {
  const entries = await readEntries(registry, '_plugins', 1_000);
  return entries.map((entry) => [entry.path, 'problem' in entry ? entry.problem.code : entry.id]);
}

describe('reading the registry’s entries', () => {
  it('reads every Markdown file of the folder, sorted by code point', async () => {
    for (const name of ['b.md', 'Z.md', 'a.md', '\u{FF5E}.md', '\u{1F600}.md', 'a.txt', '.hidden.md']) put(name, name);
    mkdirSync(join(registry, '_plugins', 'folder.md'));
    expect(await outcome()).toEqual(
      ['Z.md', 'a.md', 'b.md', '\u{FF5E}.md', '\u{1F600}.md'].map((name) => [`_plugins/${name}`, name]),
    );
  });

  it('reads more files than it opens at once', async () => {
    const names = Array.from({ length: 100 }, (_, at) => `p${at + 100}.md`);
    names.forEach((name, at) => put(name, `id-${at}`));
    expect(await outcome()).toEqual(names.map((name, at) => [`_plugins/${name}`, `id-${at}`]));
  });

  it('follows links inside the registry alone', async () => {
    writeFileSync(join(outside, 'secret.md'), '---\nid: secret\n---\n');
    mkdirSync(join(outside, 'registry-too'));
    writeFileSync(join(outside, 'registry-too', 'near.md'), '---\nid: near\n---\n');
    put('a.md', 'a');
    writeFileSync(join(registry, 'kept.md'), '---\nid: kept\n---\n');
    const link = (target: string, name: string) => symlinkSync(target, join(registry, '_plugins', name));
    link('../kept.md', 'inside.md');
    link('../../secret.md', 'outside.md');
    link(join(outside, 'registry-too', 'near.md'), 'prefix.md');
    link('../_plugins', 'folder.md');
    link('missing', 'nowhere.md');
    link('circle.md', 'circle.md');
    expect(await outcome()).toEqual([
      ['_plugins/a.md', 'a'],
      ['_plugins/circle.md', 'file.unreadable'],
      ['_plugins/folder.md', 'file.unreadable'],
      ['_plugins/inside.md', 'kept'],
      ['_plugins/nowhere.md', 'file.unreadable'],
      ['_plugins/outside.md', 'file.outside-registry'],
      ['_plugins/prefix.md', 'file.outside-registry'],
    ]);
  });

  it('does not wait for a pipe and does not read what is too large', async () => {
    execFileSync('mkfifo', [join(registry, '_plugins', 'pipe.md')]);
    writeFileSync(join(registry, '_plugins', 'large.md'), 'x'.repeat(1_001));
    expect(await outcome()).toEqual([
      ['_plugins/large.md', 'file.too-large'],
      ['_plugins/pipe.md', 'file.unreadable'],
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('reports what it may not read (skipped as root)', async () => {
    put('a.md', 'a');
    chmodSync(join(registry, '_plugins', 'a.md'), 0);
    expect(await outcome()).toEqual([['_plugins/a.md', 'file.unreadable']]);
  });

  it('names another entry of the id on each, capitals aside', async () => {
    for (const [name, id] of [
      ['a.md', 'same'],
      ['b.md', 'Same'],
      ['c.md', 'same'],
      ['d.md', 'other'],
    ] as const) {
      put(name, id);
    }
    const entries = await readEntries(registry, '_plugins', 1_000);
    const problem = (name: string, id: string, other: string) => ({
      problems: [{ code: 'entry.duplicate-id', path: `_plugins/${name}`, id, other: `_plugins/${other}` }],
    });
    expect(entries).toMatchObject([
      problem('a.md', 'same', 'b.md'),
      problem('b.md', 'Same', 'a.md'),
      problem('c.md', 'same', 'a.md'),
      { problems: [] },
    ]);
  });

  it('fails as a whole where the folder is missing or leads out', async () => {
    await expect(readEntries(registry, '_missing', 1_000)).rejects.toMatchObject({
      problem: { code: 'registry.not-there', folder: registry, missing: '_missing' },
    });
    symlinkSync(outside, join(registry, '_out'));
    await expect(readEntries(registry, '_out', 1_000)).rejects.toMatchObject({
      problem: { code: 'file.outside-registry', path: '_out' },
    });
  });
});
