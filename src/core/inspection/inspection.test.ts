import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OCTOPRINT } from '../../shared/profile.ts';
import type { GitHub } from '../github/index.ts';
import { loadPython } from '../sources/compatibility/index.ts';
import { inspectTarget } from './index.ts';

const python = await loadPython();
/** A folder is read without GitHub: any use of it fails. */
const github = {} as GitHub;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspection-'));
});
afterEach(() => rm(folder, { recursive: true }));

const inspect = () =>
  inspectTarget(folder, { github, python, profile: OCTOPRINT, signal: new AbortController().signal });

describe('inspectTarget', () => {
  it('says that a folder without a file that names a plugin is none', async () => {
    await writeFile(join(folder, 'README.md'), '# Notes');
    const { problems } = await inspect();
    expect(problems).toMatchObject([{ source: 'compatibility', code: 'inspection.no-plugin' }]);
  });

  it('has no problem with a folder that names a plugin', async () => {
    await writeFile(join(folder, 'setup.py'), 'plugin_identifier = "example"');
    expect(await inspect()).toMatchObject({ identifier: 'example', problems: [] });
  });
});
