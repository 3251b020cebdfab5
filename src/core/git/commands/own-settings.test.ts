import { existsSync } from 'node:fs';
import { chmod, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Checkout, hosted } from '../../../../tests/support/checkout.ts';
import { touchedFiles } from './diff-files.ts';
import { changedSince } from './diff-index.ts';
import { fetchBranch } from './fetch.ts';
import { fileVersions, subjectOf } from './log.ts';
import { fastForward } from './merge.ts';

it('no filter of a submodule’s own settings runs when files are compared', async () => {
  const { clone } = await hosted({ 'a.md': '1' });
  const inner = new Checkout(join(clone.folder, 'mod'));
  await clone.write({ 'mod/f': '1', 'canary.sh': '#!/bin/sh\ntouch "$0.ran"\ncat\n' });
  inner.git('init', '--quiet');
  await inner.commit();
  clone.git('add', 'mod');
  clone.git('commit', '--quiet', '-m', 'x');
  const canary = join(clone.folder, 'canary.sh');
  await chmod(canary, 0o755);
  inner.git('config', 'filter.x.clean', canary);
  await inner.write({ '.git/info/attributes': 'f filter=x', f: '2' });
  await utimes(join(inner.folder, 'f'), 1, 1);

  await touchedFiles('all', clone);
  await changedSince('HEAD', '.', clone);
  expect(existsSync(`${canary}.ran`)).toBe(false);
  clone.git('diff-files');
  expect(existsSync(`${canary}.ran`)).toBe(true);
});

it('the first commit’s files are versions, whatever log.showRoot says', async () => {
  const { clone } = await hosted({ 'a.md': '1' });
  clone.git('config', 'log.showRoot', 'false');
  expect((await fileVersions('HEAD', '.', clone)).versions).toMatchObject([{ path: 'a.md' }]);
});

it('a subject is UTF-8, whatever i18n.logOutputEncoding says', async () => {
  const { clone } = await hosted({ 'a.md': '1' });
  clone.git('commit', '--quiet', '--allow-empty', '-m', 'Grüße');
  clone.git('config', 'i18n.logOutputEncoding', 'ISO-8859-1');
  expect(await subjectOf('HEAD', 'text', clone)).toBe('Grüße');
});

it('a fetch moves no reference but the one that it names', async () => {
  const { clone, other } = await hosted({ 'a.md': '1' });
  clone.git('branch', 'mine');
  clone.git('config', 'remote.origin.fetch', '+refs/heads/main:refs/heads/mine');
  const before = clone.git('rev-parse', 'mine');
  const tip = await other.push({ 'a.md': '2' });
  await fetchBranch('origin', 'main', 'refs/remotes/origin/main', clone);
  expect([clone.git('rev-parse', 'mine'), clone.git('rev-parse', 'origin/main')]).toEqual([before, tip]);
});

it('a fast-forward moves the branch, whatever branch.*.mergeOptions says', async () => {
  const { clone, other } = await hosted({ 'a.md': '1' });
  const tip = await other.push({ 'a.md': '2' });
  clone.git('fetch', '--quiet');
  clone.git('config', 'branch.main.mergeOptions', '--squash');
  expect(await fastForward(tip, clone)).toBeUndefined();
  expect(clone.git('rev-parse', 'HEAD')).toBe(tip);
});
