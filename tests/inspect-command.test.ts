import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Inspection } from '../src/shared/inspection.ts';
import { command } from './support/command-line.ts';
import { temporaryFolder } from './support/registry-folder.ts';

/** A plugin's source in a folder of its own. */
async function sourceWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

async function inspect(
  ...targets: string[]
): Promise<{ code: number | null; stdout: string; inspections: Inspection[] }> {
  const { code, stdout } = await command(['inspect', ...targets, '--json']);
  return { code, stdout, inspections: z.array(z.strictObject(Inspection.shape)).parse(JSON.parse(stdout)) };
}

const INIT = '__plugin_pythoncompat__ = ">=3.7,<4"\n';
const SETUP = `import setuptools

setuptools.setup(
    name="OctoPrint-Lamp",
    version="2.1",
    package_dir={"": "src"},
    packages=setuptools.find_packages(where="src"),
    entry_points={"octoprint.plugin": ["lamp = octoprint_lamp"]},
    install_requires=["OctoPrint>=1.9"],
    python_requires=">=3.9",
)
`;
const PROJECT = `[project]
name = "OctoPrint-Bell"
dynamic = ["version"]
requires-python = ">=3.7"
dependencies = []
[project.entry-points."octoprint.plugin"]
bell = "octoprint_bell"
[tool.setuptools.dynamic]
version = {attr = "octoprint_bell._version.__version__"}
`;

describe('inspect', () => {
  it('reads the keywords of setup(), the src layout and a version that another file says', async () => {
    const lamp = await sourceWith({ 'setup.py': SETUP, 'src/octoprint_lamp/__init__.py': INIT });
    const bell = await sourceWith({
      'pyproject.toml': PROJECT,
      'octoprint_bell/__init__.py': INIT,
      'octoprint_bell/_version.py': '__version__ = "0.3"\n',
    });
    const { code, inspections } = await inspect(lamp, bell);
    expect(code).toBe(0);
    expect(inspections).toMatchObject([
      {
        ...{ target: lamp, identifier: 'lamp', package: 'octoprint_lamp', name: 'OctoPrint-Lamp', version: '2.1' },
        ...{ pythoncompat: '>=3.7,<4', requires: ['OctoPrint>=1.9'], packaging: 'setup.py', problems: [] },
        hints: [{ name: 'python_requires', value: '>=3.9', file: 'setup.py', line: 10 }],
      },
      {
        ...{ identifier: 'bell', version: '0.3', requires: [], packaging: 'pyproject.toml', problems: [] },
        hints: [{ name: 'requires-python', value: '>=3.7', file: 'pyproject.toml', line: 4 }],
      },
    ]);
    expect(inspections[0]?.hints[0]?.why).toContain('pip refuses Python 3.7, 3.8');
  });

  it('names a file that was made to cost too much, and reads the others', async () => {
    const hostile = await sourceWith({
      'setup.py': 'plugin_identifier = "x"\nplugin_name = "X"\n',
      'octoprint_x/__init__.py': `__plugin_pythoncompat__ = ${'f('.repeat(200_000)}${')'.repeat(200_000)}\n`,
    });
    const { code, inspections } = await inspect(hostile);
    expect(code).toBe(1);
    expect(inspections).toMatchObject([
      { identifier: 'x', name: 'X', pythoncompat: null, problems: [{ code: 'compatibility.source-unreadable' }] },
    ]);
    expect(inspections[0]?.problems[0]?.message).toContain('octoprint_x/__init__.py');
    expect(inspections[0]?.problems[0]?.message).toContain('was not read: it takes too long');
  });

  it('prints nothing that a terminal obeys or that turns text around', async () => {
    const name = 'A\u009b31m\u202eB\u0085\u2066';
    const folder = await sourceWith({
      'setup.py': `plugin_identifier = "x"\nplugin_name = "${name}"\nplugin_version = f("${name}")\n`,
    });
    const { stdout, inspections } = await inspect(folder);
    const { stdout: text } = await command(['inspect', folder]);
    for (const printed of [stdout, text]) expect(printed).not.toMatch(/[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(text).toContain(String.raw`A\u{9b}31m\u{202e}B\u{85}\u{2066}`);
    // The escapes are JSON's own.
    expect(inspections[0]?.name).toBe(name);
  });
});
