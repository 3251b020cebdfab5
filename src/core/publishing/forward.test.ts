import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hosted, type Hosted } from '../../../tests/support/checkout.ts';
import { forwardTo } from './forward.ts';

const FILES = { 'a.md': 'a\n', 'b.md': 'b\n', 'c.md': 'c\n', '.gitignore': '*.log\n' };

/** A commit that is on the remote, as a push leaves it, and not in the folder yet. */
async function pushed({ other, clone }: Hosted, files: Record<string, string | null>): Promise<string> {
  const commit = await other.push(files);
  clone.git('fetch', '--quiet');
  return commit;
}

describe('a folder is brought up to a commit', () => {
  it('with its branch, index and files', async () => {
    const at = await hosted(FILES);
    const commit = await pushed(at, { 'a.md': 'a2\n', 'b.md': null, 'd.md': 'd\n' });
    await at.clone.write({ 'c.md': 'mine\n', 'x.log': 'mine' });
    expect(await forwardTo(at.clone.folder, commit, { branch: 'main' })).toBeUndefined();
    expect(at.clone.git('rev-parse', 'main')).toBe(commit);
    expect(at.clone.git('status', '--porcelain')).toBe('M c.md');
    expect([await at.clone.read('a.md'), await at.clone.read('c.md'), await at.clone.read('d.md')]).toEqual([
      'a2\n',
      'mine\n',
      'd\n',
    ]);
  });

  it('where a run of ours has written the very bytes already', async () => {
    const at = await hosted(FILES);
    const commit = await pushed(at, { 'a.md': 'a2\n', 'd.md': 'd\n' });
    await at.clone.write({ 'a.md': 'a2\n', 'd.md': 'd\n' });
    expect(await forwardTo(at.clone.folder, commit, { branch: 'main' })).toBeUndefined();
    expect(at.clone.git('status', '--porcelain')).toBe('');
    expect(at.clone.git('rev-parse', 'HEAD')).toBe(commit);
  });

  it('without the folders that a sparse checkout leaves out', async () => {
    const at = await hosted({ ...FILES, 'img/a.png': '1' }, '--filter=blob:none', '--no-checkout');
    at.clone.git('sparse-checkout', 'set', '--no-cone', '/*', '!/img/');
    at.clone.git('checkout', '--quiet');
    const commit = await pushed(at, { 'a.md': 'a2\n', 'img/a.png': '2', 'img/b.png': '3' });
    expect(await forwardTo(at.clone.folder, commit, { branch: 'main' })).toBeUndefined();
    expect(at.clone.git('status', '--porcelain')).toBe('');
    await expect(at.clone.read('img/b.png')).rejects.toThrow('ENOENT');
  });

  it('where it is there already', async () => {
    const at = await hosted(FILES);
    const commit = at.clone.git('rev-parse', 'HEAD');
    expect(await forwardTo(at.clone.folder, commit, { branch: 'main' })).toBeUndefined();
  });
});

describe('a folder is left alone', () => {
  const theirs = { 'a.md': 'a2\n', 'c.md': 'c2\n', 'd.md': 'd\n', 'x.log': 'theirs' };
  it.each<[string, (at: Hosted) => unknown]>([
    ['that has another edit of a file', ({ clone }) => clone.write({ 'a.md': 'mine\n', 'c.md': 'c2\n' })],
    ['that has a file of its own in the place of a new one', ({ clone }) => clone.write({ 'd.md': 'mine\n' })],
    ['that has an ignored file there', ({ clone }) => clone.write({ 'x.log': 'mine' })],
    ['in which the file was deleted', ({ clone }) => clone.write({ 'a.md': null })],
    [
      'in which another edit is staged below the very bytes',
      async ({ clone }) => {
        await clone.write({ 'a.md': 'staged\n' });
        clone.git('add', 'a.md');
        await clone.write({ 'a.md': 'a2\n' });
      },
    ],
    ['that has commits of its own', ({ clone }) => clone.commit({ 'b.md': 'mine\n' })],
    ['in which another branch is checked out', ({ clone }) => clone.git('checkout', '--quiet', '-b', 'second')],
    ['that another git holds', ({ clone }) => clone.write({ '.git/index.lock': '' })],
  ])('%s', async (_, happens) => {
    const at = await hosted(FILES);
    at.other.git('config', 'core.excludesFile', '/dev/null');
    await at.other.write(theirs);
    at.other.git('add', '--force', 'x.log');
    const commit = await pushed(at, {});
    at.clone.git('config', 'merge.autoStash', 'true');
    await happens(at);
    const before = [at.clone.state(), at.clone.git('diff'), at.clone.git('diff', '--cached')];
    expect(await forwardTo(at.clone.folder, commit, { branch: 'main' })).toMatchObject({
      code: 'publish.not-forwarded',
      commit,
    });
    expect([at.clone.state(), at.clone.git('diff'), at.clone.git('diff', '--cached')]).toEqual(before);
    expect(at.clone.git('stash', 'list')).toBe('');
  });
});

it('no uncommitted edit is ever lost, whatever it is and whatever was pushed', async () => {
  const content = fc.constantFrom('old\n', 'pushed\n', 'mine\n', null);
  const file = fc.record({ pushed: content, mine: content, isStaged: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.tuple(file, file), async (files) => {
      const at = await hosted({ f0: 'old\n', f1: 'old\n' });
      const changed = files.flatMap(({ pushed: text }, n) => (text === 'old\n' ? [] : [[`f${n}`, text] as const]));
      const commit = await pushed(at, Object.fromEntries(changed));
      for (const [n, { mine, isStaged }] of files.entries()) {
        if (mine === 'old\n') continue;
        await at.clone.write({ [`f${n}`]: mine });
        if (isStaged) at.clone.git('add', '--all', `f${n}`);
      }
      const problem = await forwardTo(at.clone.folder, commit, { branch: 'main' });
      for (const [n, { mine, pushed: text }] of files.entries()) {
        const is = await at.clone.read(`f${n}`).catch(() => null);
        expect(is).toBe(problem === undefined && mine === 'old\n' ? text : mine);
      }
      const isFree = files.every(
        ({ mine, pushed: text, isStaged }) =>
          mine === 'old\n' || text === 'old\n' || (mine === text && (mine !== null || isStaged)),
      );
      expect(problem === undefined).toBe(isFree);
    }),
    { numRuns: 25 },
  );
});
