import { execFileSync } from 'node:child_process';
import { realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Checkout } from '../../../tests/support/checkout.ts';
import { temporaryFolder } from '../../../tests/support/registry-folder.ts';
import { ownFolder } from '../git/index.ts';
import { bytesAt, compareWithBase, filesKnownToGit } from './git-tree.ts';

async function temporary(): Promise<string> {
  return realpath(await temporaryFolder());
}

async function checkout(files: Record<string, string | Uint8Array> = {}): Promise<Checkout> {
  const made = new Checkout(await temporary());
  made.git('init', '--quiet', '-b', 'main');
  await made.commit(files);
  return made;
}

async function cloneOf({ folder }: Checkout, ...flags: string[]): Promise<Checkout> {
  const clone = new Checkout(join(await temporary(), 'clone'));
  execFileSync('git', ['clone', '--quiet', ...flags, `file://${folder}`, clone.folder], { stdio: 'pipe' });
  return clone;
}

/** What became of each file of the folder `e`. */
async function statuses({ folder }: Checkout, base: string): Promise<Map<string, string>> {
  const { added, changed } = await compareWithBase(folder, base, 'e');
  return new Map([
    ...[...added].map((path) => [path, 'added'] as const),
    ...[...changed].map((path) => [path, 'changed'] as const),
  ]);
}

describe('filesKnownToGit', () => {
  it('has what is committed, staged or new, and not what is deleted or ignored', async () => {
    const one = await checkout({
      'i/a.png': '',
      'i/gone.png': '',
      'i/ü "x".png': '',
      'x/b.png': '',
      '.gitignore': '*.tmp',
    });
    await rm(join(one.folder, 'i/gone.png'));
    await one.write({ 'i/new.png': '', 'i/no.tmp': '', 'i/staged.png': '' });
    one.git('add', 'i/staged.png');
    expect([...((await filesKnownToGit(one.folder, 'i')) ?? [])].sort()).toEqual([
      'i/a.png',
      'i/new.png',
      'i/staged.png',
      'i/ü "x".png',
    ]);
  });

  it('has the names of a clone without contents and without the folder', async () => {
    const origin = await checkout({ 'i/a.png': 'a', 'e/a.md': 'a' });
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const clone = await cloneOf(origin, '--filter=blob:none', '--sparse');
    clone.git('sparse-checkout', 'set', '--no-cone', '/*', '!/i/');
    // Nothing can be fetched any more.
    await rm(origin.folder, { recursive: true });
    expect(await filesKnownToGit(clone.folder, 'i')).toEqual(new Set(['i/a.png']));
  });

  it('has the names of a checkout of another folder alone', async () => {
    const clone = await cloneOf(await checkout({ 'i/a.png': '', 'e/a.md': '' }), '--no-checkout');
    clone.git('checkout', 'HEAD', '--', 'e');
    expect(await filesKnownToGit(clone.folder, 'i')).toEqual(new Set(['i/a.png']));
  });

  it('says paths as the registry has them, where it is a folder of a checkout', async () => {
    const one = await checkout({ 'registry/i/a.png': '', 'i/b.png': '' });
    expect(await filesKnownToGit(join(one.folder, 'registry'), 'i')).toEqual(new Set(['i/a.png']));
  });

  it('is empty without commits, and undefined without git', async () => {
    const empty = new Checkout(await temporary());
    empty.git('init', '--quiet');
    expect(await filesKnownToGit(empty.folder, 'i')).toEqual(new Set());
    expect(await filesKnownToGit(await temporary(), 'i')).toBeUndefined();
  });
});

describe('compareWithBase', () => {
  it('tells what was added and changed since HEAD and the base parted, what is not committed included', async () => {
    const one = await checkout({
      'e/same.md': '1',
      'e/edited.md': '1',
      'e/gone.md': '1',
      'e/old name.md': 'a long text',
    });
    one.git('branch', 'base');
    await one.commit({ 'e/added.md': '1', 'e/edited.md': '2' });
    one.git('mv', 'e/old name.md', 'e/new name.md');
    await one.commit({ 'elsewhere.md': '1' });
    // What the base gained since is none of this branch's changes.
    one.git('checkout', '--quiet', '-b', 'other', 'base');
    await one.commit({ 'e/theirs.md': '1' });
    one.git('checkout', '--quiet', 'main');
    await rm(join(one.folder, 'e/gone.md'));
    await one.write({ 'e/untracked ü.md': '1' });
    expect(Object.fromEntries(await statuses(one, 'other'))).toEqual({
      'e/added.md': 'added',
      'e/new name.md': 'added',
      'e/untracked ü.md': 'added',
      'e/edited.md': 'changed',
    });
  });

  it('knows a changed file in the working tree alone, and one whose type changed', async () => {
    const one = await checkout({ 'e/a.md': '1', 'e/b.md': '1' });
    await one.write({ 'e/a.md': '2' });
    await rm(join(one.folder, 'e/b.md'));
    await symlink('a.md', join(one.folder, 'e/b.md'));
    expect(Object.fromEntries(await statuses(one, 'HEAD'))).toEqual({ 'e/a.md': 'changed', 'e/b.md': 'changed' });
  });

  it('says paths as the registry has them, whatever the settings', async () => {
    const one = await checkout({ 'r/e/a.md': '1', 'e/b.md': '1' });
    for (const [key, value] of [
      ['diff.noprefix', 'true'],
      ['diff.external', 'false'],
      ['core.quotePath', 'true'],
      ['diff.renames', 'copies'],
    ]) {
      one.git('config', key ?? '', value ?? '');
    }
    await one.write({ 'r/e/a.md': '2', 'e/b.md': '2', 'r/e/ü.md': '1' });
    expect(Object.fromEntries(await statuses(new Checkout(join(one.folder, 'r')), 'main'))).toEqual({
      'e/ü.md': 'added',
      'e/a.md': 'changed',
    });
  });

  it('is a problem where the base is not there, whatever it looks like', async () => {
    const one = await checkout({ 'e/a.md': '1' });
    for (const revision of [
      'nowhere',
      '--help',
      '-h',
      '--output=x',
      '',
      'main:e',
      'HEAD~9',
      '$(touch x)',
      'a b',
      ':/nothing',
    ]) {
      await expect(compareWithBase(one.folder, revision, 'e')).rejects.toMatchObject({
        problem: { code: 'git.no-such-revision', revision, isShallow: false },
      });
    }
    expect(one.git('status', '--porcelain')).toBe('');
  });

  it('is a problem where the histories have nothing in common', async () => {
    const one = await checkout({ 'e/a.md': '1' });
    one.git('checkout', '--quiet', '--orphan', 'other');
    await one.commit({ 'e/b.md': '1' });
    await expect(compareWithBase(one.folder, 'main', 'e')).rejects.toMatchObject({
      problem: { code: 'git.no-merge-base', revision: 'main', isShallow: false },
    });
  });

  it('is a problem where a shallow clone ends before the commit in common', async () => {
    const origin = await checkout({ 'e/a.md': '1' });
    origin.git('checkout', '--quiet', '-b', 'topic');
    await origin.commit({ 'e/b.md': '1' });
    origin.git('checkout', '--quiet', 'main');
    await origin.commit({ 'e/c.md': '1' });
    const clone = await cloneOf(origin, '--depth', '1', '--branch', 'topic');
    await expect(compareWithBase(clone.folder, 'origin/main', 'e')).rejects.toMatchObject({
      problem: { code: 'git.no-such-revision', isShallow: true },
    });
    clone.git('fetch', '--quiet', '--depth', '1', 'origin', 'main');
    await expect(compareWithBase(clone.folder, 'FETCH_HEAD', 'e')).rejects.toMatchObject({
      problem: { code: 'git.no-merge-base', isShallow: true },
    });
    clone.git('fetch', '--quiet', '--unshallow', 'origin', 'main');
    expect(Object.fromEntries(await statuses(clone, 'FETCH_HEAD'))).toEqual({ 'e/b.md': 'added' });
  });

  it('is a problem without git, and where there is nothing but a broken one', async () => {
    const folder = await temporary();
    await expect(compareWithBase(folder, 'main', 'e')).rejects.toMatchObject({
      problem: { code: 'git.no-checkout', folder },
    });
    await writeFile(join(folder, '.git'), 'gitdir: /nonexistent');
    await expect(compareWithBase(folder, 'main', 'e')).rejects.toMatchObject({
      problem: { code: 'git.failed', folder },
    });
  });
});

describe('bytesAt', () => {
  it('gives the bytes that files had, byte for byte, and leaves out links and what is too large', async () => {
    const bytes = {
      'e/a.md': Buffer.from([0xff, 0x0d, 0x0a, 0x00]),
      'e/b ü.md': 'é\r\n',
      'e/empty.md': '',
      'e/same.md': 'é\r\n',
    };
    const one = await checkout({ ...bytes, 'e/large.md': 'x'.repeat(100), 'e/not-asked.md': 'x' });
    await symlink('a.md', join(one.folder, 'e/link.md'));
    const commit = await one.commit();
    await one.commit({ 'e/a.md': 'later' });
    const paths = new Set([...Object.keys(bytes), 'e/large.md', 'e/link.md', 'e/nowhere.md']);
    const found = await bytesAt(one.folder, commit, { folder: 'e', paths, maximumBytes: 99 });
    expect(Object.fromEntries([...found].map(([path, content]) => [path, content.toString('hex')]))).toEqual(
      Object.fromEntries(Object.entries(bytes).map(([path, content]) => [path, Buffer.from(content).toString('hex')])),
    );
  });

  it('fetches what a clone without contents has not, and says so where it cannot', async () => {
    const origin = await checkout({ 'e/a.md': 'before', 'e/b.md': 'before as well' });
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    await origin.commit({ 'e/a.md': 'after', 'e/b.md': 'after' });
    const clone = await cloneOf(origin, '--filter=blob:none');
    const remote = { folder: ownFolder(clone.folder) };
    const asked = (path: string) => ({ folder: path, paths: new Set([path]), maximumBytes: 99, remote });
    const nobody = await bytesAt(clone.folder, 'HEAD~1', { ...asked('e/a.md'), remote: undefined });
    expect(nobody.size).toBe(0);
    const found = await bytesAt(clone.folder, 'HEAD~1', asked('e/a.md'));
    expect(found.get('e/a.md')?.toString()).toBe('before');
    await rm(origin.folder, { recursive: true });
    await expect(bytesAt(clone.folder, 'HEAD~1', asked('e/b.md'))).rejects.toMatchObject({
      problem: { code: 'git.failed' },
    });
  });

  it('gives thousands', async () => {
    const files = Object.fromEntries(Array.from({ length: 2_500 }, (_, at) => [`e/${at}.md`, `text ${at}\n`]));
    const one = await checkout(files);
    const found = await bytesAt(one.folder, 'HEAD', {
      folder: 'e',
      paths: new Set(Object.keys(files)),
      maximumBytes: 99,
    });
    expect(Object.fromEntries([...found].map(([path, content]) => [path, content.toString()]))).toEqual(files);
  });
});
