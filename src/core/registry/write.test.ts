import { mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Checkout } from '../../../tests/support/checkout.ts';
import { ownFolder } from '../git/index.ts';
import { hashOf } from './hash.ts';
import type { WrittenMemory } from './write.ts';
import { writeFiles } from './write.ts';

interface Folders {
  registry: string;
  /** What earlier writes found and left, by path: the database's part, in memory. */
  memory: Map<string, string[]>;
}

async function folders(files: Record<string, string>): Promise<Folders> {
  const top = await realpath(await mkdtemp(join(tmpdir(), 'registry-desk-write-')));
  onTestFinished(() => rm(top, { recursive: true, force: true }));
  const registry = join(top, 'registry');
  await mkdir(join(registry, '_plugins'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(registry, '_plugins', name), text);
  return { registry, memory: new Map() };
}

async function commitAll(registry: string): Promise<void> {
  const checkout = new Checkout(registry);
  checkout.git('init', '--quiet');
  await checkout.commit();
}

function write(
  { registry, memory }: Folders,
  name: string,
  before: string,
  after: string,
  signal = new AbortController().signal,
) {
  const written: WrittenMemory = {
    isOurs: (path, hash) => memory.get(path)?.includes(hash) === true,
    expect: (edits) => {
      for (const { path, hashBefore, hashAfter } of edits) memory.set(path, [hashBefore, hashAfter]);
    },
  };
  return writeFiles([{ path: `_plugins/${name}`, hash: hashOf(before), after }], {
    registry: ownFolder(registry),
    written,
    signal,
  });
}

const textOf = ({ registry }: Folders, name: string) => readFile(join(registry, '_plugins', name), 'utf8');

describe('writing a file', () => {
  it('replaces it as a whole and leaves nothing beside it', async () => {
    const at = await folders({ 'a.md': 'old' });
    expect(await write(at, 'a.md', 'old', 'new')).toEqual({ written: new Set(['_plugins/a.md']), problems: [] });
    expect(await textOf(at, 'a.md')).toBe('new');
    expect(await readdir(join(at.registry, '_plugins'))).toEqual(['a.md']);
  });

  it('refuses one that moved on since it was read', async () => {
    const at = await folders({ 'a.md': 'somebody else’s' });
    expect((await write(at, 'a.md', 'old', 'new')).problems).toMatchObject([{ code: 'file.moved-on' }]);
    expect(await textOf(at, 'a.md')).toBe('somebody else’s');
  });

  it('never follows a link out of the registry', async () => {
    const at = await folders({});
    const outside = join(at.registry, '..', 'outside.md');
    await writeFile(outside, 'old');
    await symlink(outside, join(at.registry, '_plugins/a.md'));
    expect((await write(at, 'a.md', 'old', 'new')).problems).toMatchObject([{ code: 'file.outside-registry' }]);
    expect(await readFile(outside, 'utf8')).toBe('old');
  });

  it('keeps a link inside the registry, and writes what it leads to', async () => {
    const at = await folders({ 'real.md': 'old' });
    await symlink('real.md', join(at.registry, '_plugins/a.md'));
    await write(at, 'a.md', 'old', 'new');
    expect(await textOf(at, 'real.md')).toBe('new');
  });

  it('writes nothing after it was cancelled', async () => {
    const at = await folders({ 'a.md': 'old' });
    expect((await write(at, 'a.md', 'old', 'new', AbortSignal.abort())).written.size).toBe(0);
    expect(await textOf(at, 'a.md')).toBe('old');
  });

  it('takes away what a process that died had left half-written', async () => {
    const at = await folders({ 'a.md': 'old', '.registry-desk-999999999-1.tmp': 'half' });
    await write(at, 'a.md', 'old', 'new');
    expect(await readdir(join(at.registry, '_plugins'))).toEqual(['a.md']);
  });
});

describe('a file in a checkout', () => {
  it('is written where it is committed, and again where only our own edit is not', async () => {
    const at = await folders({ 'a.md': 'old' });
    await commitAll(at.registry);
    expect((await write(at, 'a.md', 'old', 'new')).problems).toEqual([]);
    expect((await write(at, 'a.md', 'new', 'newer')).problems).toEqual([]);
    expect(await textOf(at, 'a.md')).toBe('newer');
  });

  it.each([
    ['edited', async (registry: string) => writeFile(join(registry, '_plugins/a.md'), 'edited')],
    [
      'staged',
      async (registry: string) => {
        await writeFile(join(registry, '_plugins/a.md'), 'edited');
        new Checkout(registry).git('add', '.');
      },
    ],
    ['edited on top of ours', async (registry: string) => writeFile(join(registry, '_plugins/a.md'), 'edited')],
  ])('is refused where it was %s by somebody else', async (how, edit) => {
    const at = await folders({ 'a.md': 'old' });
    await commitAll(at.registry);
    if (how.endsWith('ours')) await write(at, 'a.md', 'old', 'new');
    await edit(at.registry);
    expect((await write(at, 'a.md', 'edited', 'mine')).problems).toMatchObject([
      { code: 'file.dirty', path: '_plugins/a.md' },
    ]);
    expect(await textOf(at, 'a.md')).toBe('edited');
  });

  it('is refused where it is not tracked yet, but only by the registry’s own checkout', async () => {
    const at = await folders({ 'a.md': 'old' });
    await commitAll(at.registry);
    await writeFile(join(at.registry, '_plugins/new.md'), 'old');
    expect((await write(at, 'new.md', 'old', 'mine')).problems).toMatchObject([{ code: 'file.dirty' }]);

    const inside = await folders({ 'a.md': 'old' });
    new Checkout(join(inside.registry, '..')).git('init', '--quiet');
    expect((await write(inside, 'a.md', 'old', 'new')).problems).toEqual([]);
  });

  it('is refused where git cannot say', async () => {
    const at = await folders({ 'a.md': 'old' });
    await writeFile(join(at.registry, '.git'), 'gitdir: /nowhere');
    await expect(write(at, 'a.md', 'old', 'new')).rejects.toMatchObject({ problem: { code: 'git.failed' } });
    expect(await textOf(at, 'a.md')).toBe('old');
  });

  it('is refused where what we wrote was forgotten: it refuses more, and loses nothing', async () => {
    const at = await folders({ 'a.md': 'old' });
    await commitAll(at.registry);
    await write(at, 'a.md', 'old', 'new');
    at.memory.clear();
    expect((await write(at, 'a.md', 'new', 'newer')).problems).toMatchObject([{ code: 'file.dirty' }]);
  });
});
