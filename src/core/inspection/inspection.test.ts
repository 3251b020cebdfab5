import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

  it('reads the version and the package where the files at the top say they are', async () => {
    const files = {
      'setup.py': 'import setuptools\nsetuptools.setup(package_dir={"": "code"})\n',
      'setup.cfg':
        '[metadata]\nversion = attr: octoprint_x.about.V\n[options.entry_points]\noctoprint.plugin = x = octoprint_x\n' +
        '[options]\npackage_dir = =code\n',
      'code/octoprint_x/__init__.py': '__plugin_pythoncompat__ = ">=3.8,<4"\n',
      'code/octoprint_x/about.py': 'V = "2.0"\n',
    };
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(folder, dirname(path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    expect(await inspect()).toMatchObject({
      ...{ identifier: 'x', package: 'octoprint_x', version: '2.0', pythoncompat: '>=3.8,<4', packaging: 'setup.py' },
      files: Object.keys(files),
      problems: [],
    });
  });

  it('has no problem with a folder that names a plugin', async () => {
    await writeFile(join(folder, 'setup.py'), 'plugin_identifier = "example"');
    expect(await inspect()).toMatchObject({ identifier: 'example', problems: [] });
  });
});
