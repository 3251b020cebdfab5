import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hosted, type Hosted } from '../../../tests/support/checkout.ts';
import { changeOf, prepared } from '../../../tests/support/publication.ts';
import { entryText } from '../../../tests/support/registry-folder.ts';
import { commitOn } from './commit.ts';
import { pushCommit } from './push.ts';

const PATH = '_plugins/a.md';
const FILES = { [PATH]: entryText('a', 'n: 1\n'), 'b.md': '1' };

async function committed({ clone }: Hosted): Promise<string> {
  return commitOn(clone.folder, await prepared(clone, [changeOf('a', 'n', 1, 2)]), { subject: 'S', body: '' });
}

async function hook(remote: Hosted['remote'], name: string, script: string): Promise<void> {
  await remote.write({ [`hooks/${name}`]: `#!/bin/sh\n${script}\n` });
  await chmod(join(remote.folder, 'hooks', name), 0o755);
}

describe('a push', () => {
  it('brings the commit to the branch, and moves nothing in the folder', async () => {
    const at = await hosted(FILES);
    await at.clone.write({ 'b.md': 'mine' });
    const commit = await committed(at);
    const [head, status] = [at.clone.git('rev-parse', 'HEAD'), at.clone.git('status', '--porcelain')];
    await pushCommit(commit, { folder: at.clone.folder });
    expect(at.remote.git('rev-parse', 'main')).toBe(commit);
    expect(at.clone.git('rev-parse', 'origin/main')).toBe(commit);
    expect([at.clone.git('rev-parse', 'HEAD'), at.clone.git('status', '--porcelain')]).toEqual([head, status]);
  });

  it('takes no tag along, and no other branch', async () => {
    const at = await hosted(FILES);
    at.clone.git('config', 'push.followTags', 'true');
    at.clone.git('config', 'remote.origin.push', '+refs/heads/*:refs/heads/*');
    at.clone.git('branch', 'second');
    at.clone.git('tag', '-a', '-m', 'x', 'v1');
    await pushCommit(await committed(at), { folder: at.clone.folder });
    expect(at.remote.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });
});

describe('a push that is refused leaves branches, index and files as they were', () => {
  it.each<[string, (at: Hosted) => Promise<unknown>, { code: string } & Record<string, unknown>]>([
    [
      'where the branch has moved',
      async ({ other }) => {
        await other.push({ 'b.md': '2' });
        await other.push({ 'b.md': '3' });
      },
      { code: 'publish.moved', branch: 'main', commits: 2 },
    ],
    [
      'where somebody was quicker, and it was fetched',
      async ({ other, clone }) => {
        await other.push({ 'b.md': '2' });
        clone.git('fetch', '--quiet');
      },
      { code: 'publish.moved', commits: 1 },
    ],
    [
      'where the branch was set back to an earlier commit',
      ({ other }) => Promise.resolve(other.git('push', '--quiet', '--force', 'origin', 'HEAD~1:main')),
      { code: 'publish.moved', branch: 'main', commits: 0 },
    ],
    [
      'where the branch is protected',
      ({ remote }) => hook(remote, 'pre-receive', 'echo "error: GH006: Protected branch update failed." >&2; exit 1'),
      { code: 'publish.protected', branch: 'main', detail: 'GH006: Protected branch update failed.' },
    ],
    ['where the remote is gone', ({ remote }) => rm(remote.folder, { recursive: true }), { code: 'git.unreachable' }],
  ])('%s', async (_, happens, problem) => {
    const at = await hosted(FILES);
    await at.other.push({ 'c.md': '1' });
    at.clone.git('pull', '--quiet', '--ff-only');
    await at.clone.write({ 'b.md': 'mine', 'new.md': 'mine' });
    at.clone.git('add', 'b.md');
    await at.clone.write({ 'b.md': 'mine too' });
    const commit = await committed(at);
    await happens(at);
    const before = at.clone.state();
    const theirs = at.remote.git.bind(at.remote);
    const tip = problem.code === 'git.unreachable' ? '' : theirs('rev-parse', 'main');
    await expect(pushCommit(commit, { folder: at.clone.folder })).rejects.toMatchObject({ problem });
    expect(at.clone.state()).toBe(before);
    expect(await at.clone.read('b.md')).toBe('mine too');
    if (tip !== '') expect(theirs('rev-parse', 'main')).toBe(tip);
  });

  it('where it is cancelled before it begins', async () => {
    const at = await hosted(FILES);
    const commit = await committed(at);
    const before = at.clone.state();
    const signal = AbortSignal.abort();
    await expect(pushCommit(commit, { folder: at.clone.folder, signal })).rejects.toThrow(/abort/i);
    expect(at.clone.state()).toBe(before);
  });
});

it('a push whose answer was lost is known by what the remote has', async () => {
  const at = await hosted(FILES);
  const commit = await committed(at);
  // It is in the branch, and who would say so is gone.
  await hook(at.remote, 'post-receive', 'kill -9 $PPID');
  await pushCommit(commit, { folder: at.clone.folder });
  expect(at.remote.git('rev-parse', 'main')).toBe(commit);
});
