import { execFileSync } from 'node:child_process';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validate } from '../src/engine/index.ts';
import type { ValidationReport } from '../src/shared/validation.ts';
import { registryWith, temporaryFolder } from './support/registry-folder.ts';

function entry(id: string, { date = '2020-01-05', python = '>=3.7,<4', image = '' } = {}): string {
  const featured = image === '' ? '' : `featuredimage: ${image}\nscreenshots: [{url: ${image}}]\n`;
  return `---
layout: plugin
id: ${id}
title: ${id}
description: It is ${id}.
author: Somebody
license: MIT
date: ${date}
homepage: https://example.com/${id}
source: https://github.com/demo/${id}
archive: https://example.com/${id}.zip
compatibility: {python: "${python}"}
${featured}---
`;
}

function git(folder: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
    cwd: folder,
    stdio: 'pipe',
  });
}

function commit(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '-m', 'A commit');
}

/** A registry in git, on the branch `topic`, which was made from `main`. */
async function topic(files: Record<string, string>): Promise<string> {
  const registry = await registryWith(files);
  git(registry, 'init', '--quiet', '-b', 'main');
  commit(registry);
  git(registry, 'checkout', '--quiet', '-b', 'topic');
  return registry;
}

async function validated(registry: string, base: string, over: { files?: string[]; isNew?: boolean } = {}) {
  return validate({ registry, files: [], isNew: false, base, ...over });
}

/** `severity rule` of each finding, by file; files without one are left out. */
function found({ files }: ValidationReport): Record<string, string[]> {
  const withFindings = files.filter(({ findings }) => findings.length > 0);
  return Object.fromEntries(
    withFindings.map(({ path, findings }) => [path, findings.map(({ severity, rule }) => `${severity} ${rule}`)]),
  );
}

describe('validate --base', () => {
  it('is stricter with what a branch adds and changes, committed or not, and with nothing else', async () => {
    const old = { python: '>=2.7,<3', image: 'https://example.com/a.png' };
    const registry = await topic({
      'same.md': entry('Same', old),
      'dated.md': entry('dated'),
      'edited.md': entry('Edited', old),
      'gone.md': entry('gone'),
    });
    await writeFile(join(registry, '_plugins/added.md'), entry('Added', old));
    await writeFile(join(registry, '_plugins/dated.md'), entry('dated', { date: '2024-05-01' }));
    await rm(join(registry, '_plugins/gone.md'));
    commit(registry);
    await writeFile(join(registry, '_plugins/edited.md'), `${entry('Edited', old)}More.\n`);
    await writeFile(join(registry, '_plugins/untracked.md'), entry('Untracked'));
    const { report, isValid } = await validated(registry, 'main');
    expect(isValid).toBe(false);
    expect(report.problems).toEqual([]);
    const hosting = ['warning image-hosting', 'warning image-hosting'];
    expect(found(report)).toEqual({
      '_plugins/added.md': ['warning id-is-file-name', 'error python-3', ...hosting],
      '_plugins/dated.md': ['error date-unchanged'],
      '_plugins/edited.md': ['warning id-is-file-name', 'error python-3', ...hosting],
      '_plugins/untracked.md': ['warning id-is-file-name'],
    });
    expect(report.files.map(({ path }) => path)).toContain('_plugins/same.md');
  });

  it('compares with where the branch began, not with what the base is now', async () => {
    const registry = await topic({ 'a.md': entry('a'), 'b.md': entry('b') });
    await writeFile(join(registry, '_plugins/b.md'), `${entry('b')}More.\n`);
    commit(registry);
    git(registry, 'checkout', '--quiet', 'main');
    // Whoever has the right to corrects a date on the base; the branch still has the old one.
    await writeFile(join(registry, '_plugins/a.md'), entry('a', { date: '2019-01-01' }));
    await writeFile(join(registry, '_plugins/b.md'), entry('b', { date: '2019-01-01' }));
    commit(registry);
    git(registry, 'checkout', '--quiet', 'topic');
    expect(await validated(registry, 'main')).toMatchObject({ isValid: true, report: { problems: [] } });
  });

  it('judges the named files alone, each as git says, or all as added', async () => {
    const registry = await topic({ 'a.md': entry('A'), 'b.md': entry('B') });
    await writeFile(join(registry, '_plugins/c.md'), entry('C'));
    const files = ['_plugins/b.md', '_plugins/c.md'];
    const { report } = await validated(registry, 'main', { files });
    expect(report.files.map(({ path }) => path)).toEqual(files);
    expect(found(report)).toEqual({ '_plugins/c.md': ['warning id-is-file-name'] });
    expect(found((await validated(registry, 'main', { files, isNew: true })).report)).toEqual({
      '_plugins/b.md': ['warning id-is-file-name'],
      '_plugins/c.md': ['warning id-is-file-name'],
    });
  });

  it('works in a registry that is a folder of a checkout', async () => {
    const outer = await temporaryFolder();
    const registry = join(outer, 'registry');
    await cp(await registryWith({ 'a.md': entry('a') }), registry, { recursive: true });
    git(outer, 'init', '--quiet', '-b', 'main');
    commit(outer);
    await writeFile(join(registry, '_plugins/a.md'), entry('a', { date: '2021-01-01' }));
    expect(found((await validated(registry, 'main')).report)).toEqual({ '_plugins/a.md': ['error date-unchanged'] });
  });
});

describe('a base that git cannot compare with is one problem; the other rules are applied', () => {
  const broken = entry('b').replace('---\n', '---\nnote: x\n');
  const expectOne = (report: ValidationReport, code: string, words: string): void => {
    expect(report.problems).toEqual([{ code, message: expect.stringContaining(words) as string }]);
    expect(found(report)).toEqual({ '_plugins/b.md': ['error schema'] });
  };

  it.each(['nowhere', '--output=/tmp/x', ''])('that is not there: %j', async (base) => {
    const { report, isValid } = await validated(await topic({ 'A.md': entry('a'), 'b.md': broken }), base);
    expect(isValid).toBe(false);
    expectOne(report, 'git.no-such-revision', 'There is no commit');
  });

  it('in a shallow clone', async () => {
    const origin = await topic({ 'A.md': entry('a'), 'b.md': broken });
    await writeFile(join(origin, '_plugins/c.md'), entry('c'));
    commit(origin);
    const clone = join(await temporaryFolder(), 'clone');
    git(origin, 'clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${origin}`, clone);
    const { report } = await validated(clone, 'origin/main');
    expectOne(report, 'git.no-merge-base', 'fetch-depth: 0');
  });

  it('in a folder without git', async () => {
    const { report } = await validated(await registryWith({ 'A.md': entry('a'), 'b.md': broken }), 'main');
    expectOne(report, 'git.no-checkout', 'is not a git checkout');
  });

  it('in a checkout that is broken', async () => {
    const registry = await registryWith({ 'A.md': entry('a'), 'b.md': broken });
    await writeFile(join(registry, '.git'), 'gitdir: /nonexistent\n');
    const { report } = await validated(registry, 'main');
    expectOne(report, 'git.failed', 'not a git repository');
  });
});

it('asks git for images that are not in the checkout', async () => {
  const image = '/assets/img/plugins/a/a.png';
  const registry = await topic({
    'a.md': entry('a', { image }),
    'b.md': entry('b', { image: '/assets/img/plugins/b.png' }),
    [image.slice(1)]: '',
  });
  git(registry, 'config', 'uploadpack.allowFilter', 'true');
  const clone = join(await temporaryFolder(), 'clone');
  git(registry, 'clone', '--quiet', '--filter=blob:none', '--sparse', `file://${registry}`, clone);
  git(clone, 'sparse-checkout', 'set', '--no-cone', '/*', '!/assets/img/');
  const { report } = await validate({ registry: clone, files: [], isNew: false });
  expect(report.problems).toEqual([]);
  expect(found(report)).toEqual({ '_plugins/b.md': ['error image-exists', 'error image-exists'] });
});
