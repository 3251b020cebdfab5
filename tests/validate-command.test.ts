import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ValidationReport } from '../src/shared/validation.ts';
import { command, type Finished } from './support/command-line.ts';
import { filesOf, registryWith } from './support/registry-folder.ts';

/** An entry that breaks no rule; `front` goes into its front matter as it is. */
function good(id: string, front = ''): string {
  return `---
layout: plugin
id: ${id}
title: ${id}
description: It is ${id}.
author: Somebody
license: MIT
date: 2020-01-05
homepage: https://example.com/${id}
source: https://github.com/demo/${id}
archive: https://example.com/${id}.zip
compatibility:
  python: ">=3.7,<4"
${front}---

About ${id}.
`;
}

async function validate(
  registry: string,
  ...args: string[]
): Promise<{ report: ValidationReport; code: number | null }> {
  const { stdout, stderr, code } = await command(['validate', '--registry', registry, '--format', 'json', ...args]);
  if (stdout === '') throw new Error(stderr);
  return { report: ValidationReport.strict().parse(JSON.parse(stdout)), code };
}

/** `severity rule line:column` of each finding, by file. */
function found({ report }: { report: ValidationReport }): Record<string, string[]> {
  return Object.fromEntries(
    report.files.map(({ path, findings }) => [
      path,
      findings.map(({ severity, rule, line, column }) => `${severity} ${rule} ${line ?? 0}:${column ?? 0}`),
    ]),
  );
}

describe('validate', () => {
  it('lists every file by path, also those without a finding, and exits with 0', async () => {
    const registry = await registryWith({ 'b.md': good('b'), 'a.md': good('a'), 'note.txt': '' });
    const validated = await validate(registry);
    expect(validated).toEqual({
      code: 0,
      report: {
        files: [
          { path: '_plugins/a.md', findings: [] },
          { path: '_plugins/b.md', findings: [] },
        ],
        problems: [],
      },
    });
  });

  it('exits with 0 where there are warnings alone, and with 1 for an error', async () => {
    const registry = await registryWith({ 'a.md': good('a', 'attributes: [clowd]\n') });
    const validated = await validate(registry);
    expect([validated.code, found(validated)]).toEqual([0, { '_plugins/a.md': ['warning attributes 14:14'] }]);
    await writeFile(join(registry, '_plugins/b.md'), good('b', 'note: x\n'));
    expect((await validate(registry)).code).toBe(1);
  });

  it('has what cannot be read as an error of its file, with its line; the others are validated', async () => {
    const registry = await registryWith({
      'binary.md': new Uint8Array([0x2d, 0x0a, 0]),
      'broken.md': '---\r\nid: broken\r\ntitle: [\r\n---\r\n',
      'code.md': '---js\nmodule.exports = {}\n---\n',
      'good.md': good('good'),
      'twice.md': '---\nid: twice\nid: twice\n---\n',
      'unclosed.md': '---\nid: unclosed\n',
    });
    await symlink('/etc/passwd', join(registry, '_plugins/link.md'));
    const validated = await validate(registry);
    expect(validated.code).toBe(1);
    expect(found(validated)).toEqual({
      '_plugins/binary.md': ['error front-matter 2:0'],
      '_plugins/broken.md': ['error front-matter 4:1'],
      '_plugins/code.md': ['error front-matter 1:1'],
      '_plugins/good.md': [],
      '_plugins/link.md': ['error front-matter 0:0'],
      '_plugins/twice.md': ['error front-matter 3:1'],
      '_plugins/unclosed.md': ['error front-matter 1:1'],
    });
    const messages = validated.report.files.flatMap(({ findings }) => findings.map(({ message }) => message));
    expect(messages).toContain('The key id is there twice. Remove one of the two.');
    expect(messages).toContain(
      '_plugins/link.md is a link to a file outside the registry. Replace it with a regular file.',
    );
  });

  it('has an id that is there twice at both entries, also where one alone is asked for', async () => {
    const registry = await registryWith({ 'a.md': good('a'), 'b.md': good('a'), 'c.md': good('c') });
    const twice = ['error id-is-unique 3:5'];
    expect(found(await validate(registry))).toEqual({
      '_plugins/a.md': twice,
      '_plugins/b.md': twice,
      '_plugins/c.md': [],
    });
    expect(found(await validate(registry, '_plugins/a.md'))).toEqual({ '_plugins/a.md': twice });
  });

  it('judges what it is told is new as added', async () => {
    const registry = await registryWith({
      'a.md': good('other').replace('https://example.com/other\n', 'http://example.com/\n'),
    });
    expect(found(await validate(registry, '_plugins/a.md'))).toEqual({ '_plugins/a.md': [] });
    const strict = ['warning id-is-file-name 3:5', 'warning https 9:11'];
    expect(found(await validate(registry, '_plugins/a.md', '--new'))).toEqual({ '_plugins/a.md': strict });
  });

  it('writes nothing', async () => {
    const registry = await registryWith({ 'a.md': good('a', 'note: x\n') });
    const before = await filesOf(registry);
    await validate(registry, '--base', 'main');
    expect(await filesOf(registry)).toEqual(before);
  });

  it('takes what is supported from the registry’s own profile', async () => {
    const registry = await registryWith({
      'a.md': good('a').replace('>=3.7,<4', '>=3.15'),
      './registry-desk.yaml': 'name: a\n',
    });
    expect(found(await validate(registry, '--new'))).toEqual({ '_plugins/a.md': ['error python-3 13:11'] });
    await writeFile(join(registry, 'registry-desk.yaml'), 'python:\n  supported: ["3.15"]\n');
    expect(found(await validate(registry, '--new'))).toEqual({ '_plugins/a.md': [] });
  });
});

describe('images', () => {
  const image = 'screenshots:\n- url: /assets/img/plugins/a/a.png\nfeaturedimage: /assets/img/plugins/a/b.png\n';

  it('are one problem where the registry has none, and no finding of any entry', async () => {
    const registry = await registryWith({
      'a.md': good('a', image),
      'a2.md': good('b', image.replaceAll('/a/', '/a2/')),
    });
    const { report, code } = await validate(registry);
    expect(code).toBe(1);
    expect(report.files.flatMap(({ findings }) => findings)).toEqual([]);
    expect(report.problems).toMatchObject([{ code: 'registry.no-images' }]);
    expect(report.problems[0]?.message).toContain('assets/img/plugins');
  });

  it('are no problem where no entry names one', async () => {
    expect((await validate(await registryWith({ 'a.md': good('a') }))).report.problems).toEqual([]);
  });

  it('are looked for on the disk where there is no git', async () => {
    const registry = await registryWith({ 'a.md': good('a', image), 'assets/img/plugins/a/a.png': '' });
    expect(found(await validate(registry))).toEqual({ '_plugins/a.md': ['error image-exists 16:16'] });
    await writeFile(join(registry, 'assets/img/plugins/a/b.png'), '');
    expect((await validate(registry)).code).toBe(0);
  });
});

describe('files', () => {
  it('are named as the registry has them, or from where the command runs', async () => {
    const registry = await registryWith({ 'a.md': good('a'), 'b.md': good('b') });
    for (const name of ['_plugins/a.md', './_plugins/../_plugins/a.md', join(registry, '_plugins/a.md')]) {
      expect(Object.keys(found(await validate(registry, name)))).toEqual(['_plugins/a.md']);
    }
  });

  it('are validated once each, by path', async () => {
    const registry = await registryWith({ 'a.md': good('a'), 'b.md': good('b') });
    const named = ['_plugins/b.md', '_plugins/a.md', './_plugins/b.md'];
    expect(Object.keys(found(await validate(registry, ...named)))).toEqual(['_plugins/a.md', '_plugins/b.md']);
  });

  it.each([
    '_plugins/nowhere.md',
    '../a.md',
    '/etc/passwd',
    '_plugins',
    'readme.md',
    '_plugins/sub/a.md',
    '_plugins/a.txt',
    '',
  ])('are wrong usage where they are no entry: %j', async (name) => {
    const registry = await registryWith({
      'a.md': good('a'),
      './readme.md': good('readme'),
      '_plugins/sub/a.md': good('a'),
    });
    const { code, stdout, stderr } = await command(['validate', '--registry', registry, '_plugins/a.md', name]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('is not an entry of the registry');
  });
});

describe('usage', () => {
  const run = (...args: string[]): Promise<Finished> => command(['validate', ...args]);

  it.each([
    ['no registry', []],
    ['a registry that is not there', ['--registry', '/nonexistent']],
    ['an unknown format', ['--registry', '.', '--format', 'xml']],
    ['an unknown option', ['--registry', '.', '--fix']],
  ])('2: %s', async (_, args) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('2: a folder without entries', async () => {
    const registry = await registryWith({});
    await rm(join(registry, '_plugins'), { recursive: true });
    await mkdir(join(registry, '_posts'));
    expect(await run('--registry', registry)).toMatchObject({ code: 2, stdout: '' });
  });

  it('1: a profile that does not hold', async () => {
    const registry = await registryWith({ './registry-desk.yaml': 'nam: x\n' });
    expect(await run('--registry', registry)).toMatchObject({ code: 1, stdout: '' });
  });

  it('0: help, with examples', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('Examples:');
  });

  it('prints text, annotations or SARIF', async () => {
    const registry = await registryWith({ 'a.md': good('a', 'note: x\n') });
    expect((await run('--registry', registry)).stdout).toContain('1 error, 0 warnings in 1 of 1 file.');
    expect((await run('--registry', registry, '--format', 'github')).stdout).toMatch(
      /^::error file=_plugins\/a\.md,line=14,/,
    );
    expect(JSON.parse((await run('--registry', registry, '--format', 'sarif')).stdout)).toMatchObject({
      version: '2.1.0',
    });
  });
});
