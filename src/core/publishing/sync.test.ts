import { ownFolder } from '../git/index.ts';
import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { hosted } from '../../../tests/support/checkout.ts';
import { registryWith } from '../../../tests/support/registry-folder.ts';
import { historyOf } from './history.ts';
import { fetchRemote, syncState } from './sync.ts';

const WEB = 'https://github.com/';

it('says how far branch and remote are from each other, and what is new there', async () => {
  const { clone, other, url } = await hosted({ 'a.md': '1' });
  await clone.commit({ 'b.md': '1' });
  const second = await other.push({ 'a.md': '2' });
  const third = await other.push({ 'c.md': '3' });
  other.git('push', '--quiet', 'origin', 'HEAD:refs/heads/second');
  const before = await syncState(clone.folder, WEB);
  expect(before.state).toMatchObject({
    branch: 'main',
    remote: url,
    repository: null,
    ahead: 1,
    behind: 0,
    incoming: [],
  });

  const started = new Date();
  const { state, upstream } = await fetchRemote(WEB, { folder: clone.folder });
  expect(state).toMatchObject({ ahead: 1, behind: 2 });
  expect(state.incoming).toMatchObject([
    { id: third, subject: 'A commit', author: 'Somebody' },
    { id: second, subject: 'A commit' },
  ]);
  expect(new Date(state.fetchedAt ?? 0).getTime()).toBeGreaterThan(started.getTime() - 2_000);
  expect(upstream).toMatchObject({
    remote: 'origin',
    remoteBranch: 'main',
    trackingRef: 'refs/remotes/origin/main',
    tip: third,
  });
  // The other branch was not asked for.
  expect(clone.git('for-each-ref', '--format=%(refname)', 'refs/remotes')).not.toContain('second');
});

it('follows the upstream that a branch has, under another name', async () => {
  const { clone, other } = await hosted({ 'a.md': '1' });
  other.git('push', '--quiet', 'origin', 'HEAD:refs/heads/live');
  clone.git('fetch', '--quiet');
  clone.git('checkout', '--quiet', '-b', 'mine', '--track', 'origin/live');
  expect((await fetchRemote(WEB, { folder: clone.folder })).upstream).toMatchObject({
    branch: 'mine',
    remoteBranch: 'live',
  });
});

it('takes origin’s branch of the same name where none is set', async () => {
  const { clone } = await hosted({ 'a.md': '1' });
  clone.git('branch', '--unset-upstream');
  expect((await syncState(clone.folder, WEB)).upstream).toMatchObject({ remote: 'origin', remoteBranch: 'main' });
  clone.git('config', 'branch.main.remote', '.');
  clone.git('config', 'branch.main.merge', 'refs/heads/main');
  expect((await syncState(clone.folder, WEB)).upstream).toMatchObject({ remote: 'origin' });
});

it.each([
  ['https://github.com/o/n.git', 'https://github.com/o/n.git', 'o/n'],
  ['https://user:secret@github.com/o/n', 'https://github.com/o/n', 'o/n'],
  ['git@github.com:o/n.git', 'git@github.com:o/n.git', 'o/n'],
  ['ssh://git@github.com/o/n', 'ssh://git@github.com/o/n', 'o/n'],
  ['https://gitlab.com/o/n', 'https://gitlab.com/o/n', null],
  ['https://github.com.example.org/o/n', 'https://github.com.example.org/o/n', null],
])('the remote %s', async (address, remote, repository) => {
  const { clone } = await hosted({ 'a.md': '1' });
  clone.git('remote', 'set-url', 'origin', address);
  expect((await syncState(clone.folder, WEB)).state).toMatchObject({ remote, repository });
});

it('has nothing to say of what is nowhere published', async () => {
  const nothing = { remote: null, pushesTo: null, ahead: 0, behind: 0, fetchedAt: null, incoming: [] };
  const folder = await registryWith({});
  expect(await syncState(folder, WEB)).toEqual({
    state: { branch: null, repository: null, ...nothing },
    upstream: undefined,
  });
  await expect(fetchRemote(WEB, { folder: ownFolder(folder) })).rejects.toMatchObject({
    problem: { code: 'git.no-checkout' },
  });

  const { clone } = await hosted({ 'a.md': '1' });
  clone.git('checkout', '--quiet', '--detach');
  expect((await syncState(clone.folder, WEB)).state).toMatchObject({ branch: null, ...nothing });
  await expect(fetchRemote(WEB, { folder: clone.folder })).rejects.toMatchObject({
    problem: { code: 'git.no-branch' },
  });

  clone.git('checkout', '--quiet', 'main');
  clone.git('remote', 'remove', 'origin');
  expect((await syncState(clone.folder, WEB)).state).toMatchObject({ branch: 'main', ...nothing });
  await expect(fetchRemote(WEB, { folder: clone.folder })).rejects.toMatchObject({
    problem: { code: 'git.no-remote' },
  });
});

it('says that a remote is gone, and keeps what was fetched', async () => {
  const { clone, remote, url } = await hosted({ 'a.md': '1' });
  const before = clone.state();
  await rm(remote.folder, { recursive: true });
  await expect(fetchRemote(WEB, { folder: clone.folder })).rejects.toMatchObject({
    problem: { code: 'git.unreachable', remote: url },
  });
  expect(clone.state()).toBe(before);
});

it('tells one file’s history, also in a clone without contents', async () => {
  const { clone, other } = await hosted({ 'a [b].md': '1' }, '--filter=blob:none', '--no-checkout');
  const second = await other.push({ 'a [b].md': '2' });
  await other.push({ 'a b.md': '3' });
  clone.git('fetch', '--quiet');
  clone.git('update-ref', 'HEAD', 'origin/main');
  const objects = clone.git('cat-file', '--batch-all-objects', '--batch-check');
  const commits = await historyOf(clone.folder, 'a [b].md', 10);
  expect(commits).toHaveLength(2);
  expect(commits[0]).toMatchObject({
    id: second,
    author: 'Somebody',
    at: expect.stringMatching(/^\d{4}-.*T/) as string,
  });
  expect(await historyOf(clone.folder, 'a [b].md', 1)).toHaveLength(1);
  expect(await historyOf(clone.folder, 'none.md', 10)).toEqual([]);
  expect(clone.git('cat-file', '--batch-all-objects', '--batch-check')).toBe(objects);
});
