import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProfile } from '../src/core/registry/index.ts';
import { validate } from '../src/engine/index.ts';
import { registryWith } from './support/registry-folder.ts';

const ENTRY = `---
layout: plugin
id: a
title: A
description: It is A.
author: Somebody
license: MIT
date: 2020-01-05
homepage: https://example.com/a
source: https://github.com/demo/a
archive: https://example.com/a.zip
compatibility:
  python: ">=3.7,<4"
---
`;
const DATA = {
  '_data/notices.yaml': '- plugin: a\n  date: 2026-11-24 10:00:00Z\n  text: Update it.\n',
  '_data/blacklist.yaml': '- plugin: a\n  reason: It breaks hosts.\n',
  '_data/update_check_overlays.yaml': 'a:\n  user: b\n',
  '_data/update_check_overlays_py2.yaml': 'a:\n  disabled: true\n',
};
const BROKEN = {
  '_data/notices.yaml': '- plugin: [oops\n  text: "x\n',
  '_data/blacklist.yaml': '- plugin: mqtt\n  reason: {\n',
  '_data/update_check_overlays.yaml': ': : :\n',
};

/** `severity rule line` of each finding in a data file, by its name. */
async function found(registry: string, files: string[] = [], base?: string): Promise<Record<string, string[]>> {
  const { report } = await validate({ registry, files, isNew: false, ...(base === undefined ? {} : { base }) });
  return Object.fromEntries(
    report.files.flatMap(({ path, findings }) =>
      path.startsWith('_data/')
        ? [
            [
              path.slice('_data/'.length),
              findings.map(({ severity, rule, line }) => `${severity} ${rule} ${line ?? 0}`),
            ],
          ]
        : [],
    ),
  );
}

describe('data files', () => {
  it('are listed, without a finding where they are right', async () => {
    const { report, isValid } = await validate({
      registry: await registryWith({ 'a.md': ENTRY, ...DATA }),
      files: [],
      isNew: false,
    });
    expect(report.files.map(({ path }) => path)).toEqual([...Object.keys(DATA).sort(), '_plugins/a.md']);
    expect([isValid, report.files.flatMap(({ findings }) => findings)]).toEqual([true, []]);
  });

  it.each([
    ['no file is named', []],
    ['an entry is named', ['_plugins/a.md']],
    ['one of them is named', ['_data/update_check_overlays.yaml']],
  ])('are validated where %s', async (_, files) => {
    const registry = await registryWith({ 'a.md': ENTRY, ...DATA, ...BROKEN });
    const { isValid } = await validate({ registry, files, isNew: false });
    expect(isValid).toBe(false);
    expect(await found(registry, files)).toMatchObject({
      'notices.yaml': ['error front-matter 2'],
      'blacklist.yaml': ['error front-matter 3'],
      'update_check_overlays.yaml': ['error front-matter 1'],
      'update_check_overlays_py2.yaml': [],
    });
  });

  it('are validated where git cannot compare with a base', async () => {
    expect(await found(await registryWith({ 'a.md': ENTRY, ...DATA, ...BROKEN }), [], 'main')).toMatchObject({
      'notices.yaml': ['error front-matter 2'],
    });
  });

  it('are said to be missing where the registry has others', async () => {
    const registry = await registryWith({ 'a.md': ENTRY, '_data/notices.yaml': DATA['_data/notices.yaml'] });
    expect(await found(registry)).toEqual({
      'notices.yaml': [],
      'blacklist.yaml': ['warning data-file 0'],
      'update_check_overlays.yaml': ['warning data-file 0'],
      'update_check_overlays_py2.yaml': ['warning data-file 0'],
    });
  });

  it('are said to be missing where the profile names another folder', async () => {
    const registry = await registryWith({ 'a.md': ENTRY, ...DATA });
    await writeFile(join(registry, 'registry-desk.yaml'), 'data:\n  folder: _content\n');
    const { report } = await validate({ registry, files: [], isNew: false });
    expect(report.files.filter(({ path }) => path.startsWith('_content/')).length).toBe(4);
  });

  it('are not missed in a registry without their folder', async () => {
    expect(await found(await registryWith({ 'a.md': ENTRY }))).toEqual({});
  });

  it('are found by either name of the list of blocked plugins', async () => {
    const registry = await registryWith({ 'a.md': ENTRY, ...DATA });
    expect((await readProfile(registry)).data.blacklist).toBe('blacklist.yaml');
    await rename(join(registry, '_data/blacklist.yaml'), join(registry, '_data/blocklist.yaml'));
    expect((await readProfile(registry)).data.blacklist).toBe('blocklist.yaml');
    expect(Object.keys(await found(registry))).toContain('blocklist.yaml');
  });

  it('are not read where a folder has taken their place', async () => {
    const registry = await registryWith({ 'a.md': ENTRY, '_data/notices.yaml': '[]\n' });
    await mkdir(join(registry, '_data/blacklist.yaml'));
    expect(await found(registry)).toMatchObject({ 'blacklist.yaml': ['error front-matter 0'] });
  });
});
