import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hosted, type Checkout } from '../../../../tests/support/checkout.ts';
import { judgeFolder, trustedBy } from './judge-folder.ts';

async function clone(): Promise<Checkout> {
  const at = await hosted({ 'registry/a.md': '1' });
  at.clone.git('remote', 'set-url', 'origin', 'https://github.com/o/n.git');
  return at.clone;
}

const keysOf = async (folder: string): Promise<string[]> => (await judgeFolder(folder)).settings.map(({ key }) => key);

describe('a folder', () => {
  it('that was cloned has nothing to be trusted', async () => {
    const { folder } = await clone();
    const judgement = await judgeFolder(folder);
    expect(judgement.settings).toEqual([]);
    expect(trustedBy(judgement)).toBe(folder);
  });

  it('is trusted by exactly the list that was trusted', async () => {
    const at = await clone();
    const { folder } = at;
    at.git('config', 'core.sshCommand', 'one');
    const first = await judgeFolder(folder);
    expect([trustedBy(first), trustedBy(first, first.digest)]).toEqual([undefined, folder]);
    at.git('config', 'core.sshCommand', 'two');
    expect(trustedBy(await judgeFolder(folder), first.digest)).toBeUndefined();
  });

  it('below a checkout’s top is asked about an include whose condition is false', async () => {
    const at = await clone();
    await at.write({ '.git/more': '[core]\n\tsshCommand = x\n' });
    at.git('config', 'includeIf.onbranch:other.path', 'more');
    const expected = { key: 'core.sshcommand', line: 2 };
    expect((await judgeFolder(at.folder)).settings).toMatchObject([{ ...expected, file: '.git/more' }]);
    expect((await judgeFolder(join(at.folder, 'registry'))).settings).toMatchObject([expected]);
  });

  it.each(['remotes/evil', 'branches/evil', 'objects/info/alternates'])(
    'with .git/%s is asked about it',
    async (name) => {
      const at = await clone();
      // A second object store that exists: git reads its path.
      await at.write({ [`.git/${name}`]: `${join(at.folder, '.git/objects')}\n` });
      expect(await keysOf(at.folder)).toEqual([`.git/${name}`]);
    },
  );

  it('that is a linked worktree is asked about its .git file', async () => {
    const at = await clone();
    const linked = `${at.folder}-linked`;
    at.git('worktree', 'add', '--quiet', '--detach', linked);
    expect(await keysOf(linked)).toEqual(['.git']);
  });
});

describe('a pipe or a file without measure is a problem at once, where it stands for', () => {
  it.each(['HEAD', 'config', 'config.worktree', 'index', 'packed-refs', 'info/exclude', 'info/attributes'])(
    '.git/%s',
    async (name) => {
      const { folder } = await clone();
      await rm(join(folder, '.git', name), { force: true });
      await mkdir(join(folder, '.git/info'), { recursive: true });
      execFileSync('mkfifo', [join(folder, '.git', name)]);
      await expect(judgeFolder(folder)).rejects.toMatchObject({
        problem: { code: 'git.failed', detail: expect.stringMatching(/is not a regular file$/) as string },
      });
    },
    5_000,
  );

  it('.git', async () => {
    const { folder } = await clone();
    await rm(join(folder, '.git'), { recursive: true });
    execFileSync('mkfifo', [join(folder, '.git')]);
    await expect(judgeFolder(folder)).rejects.toMatchObject({ problem: { code: 'git.failed' } });
  }, 5_000);

  it('an included file', async () => {
    const at = await clone();
    execFileSync('mkfifo', [join(at.folder, '.git/more')]);
    at.git('config', 'include.path', 'more');
    await expect(judgeFolder(at.folder)).rejects.toMatchObject({ problem: { code: 'git.failed' } });
  }, 5_000);

  it('a configuration of 100 MB', async () => {
    const { folder } = await clone();
    await writeFile(join(folder, '.git/config'), Buffer.alloc(100_000_000, '\n'));
    await expect(judgeFolder(folder)).rejects.toMatchObject({ problem: { code: 'git.failed' } });
  }, 5_000);

  it('a configuration that git cannot parse', async () => {
    const { folder } = await clone();
    await writeFile(join(folder, '.git/config'), Buffer.from([0, 1, 255, 91]));
    await expect(judgeFolder(folder)).rejects.toMatchObject({ problem: { code: 'git.failed' } });
  });
});
