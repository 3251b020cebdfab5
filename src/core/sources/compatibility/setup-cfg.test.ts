import { describe, expect, it } from 'vitest';
import { readSetupCfg } from './setup-cfg.ts';

const read = (source: string) => readSetupCfg(source, 'octoprint.plugin');

describe('readSetupCfg', () => {
  it('reads what setuptools takes from it', () => {
    const source = `# A comment
[metadata]
name = OctoPrint-Example
version: 1.2.3

[options]
python-requires = >=3.7,<4
install_requires =
    requests >= 2
    # not this one
    numpy; python_version > "3"
package_dir =
    = src
    octoprint_more = lib/more
packages = find:

[options.packages.find]
where = code

[options.entry_points]
octoprint.plugin =
    example = octoprint_example
    more = octoprint_more:plugin [extra]
console_scripts =
    run = octoprint_example:main
`;
    expect(read(source)).toEqual({
      name: 'OctoPrint-Example',
      version: '1.2.3',
      requires: ['requests >= 2', 'numpy; python_version > "3"'],
      requiresPython: { name: 'python_requires', value: '>=3.7,<4', line: 7 },
      plugins: [
        { identifier: 'example', package: 'octoprint_example', line: 22 },
        { identifier: 'more', package: 'octoprint_more', line: 23 },
      ],
      versionPlace: undefined,
      folders: { roots: ['src', 'code'], packages: new Map([['octoprint_more', 'lib/more']]) },
      hints: [],
    });
  });

  it.each([
    ['attr: a.b.__version__', { module: 'a.b', name: '__version__', line: 2 }, 0],
    ['file: VERSION', { file: 'VERSION', line: 2 }, 0],
    ['attr: VERSION', undefined, 1],
    ['file: ../VERSION', undefined, 1],
  ])('reads where the version is said: %s', (version, versionPlace, hints) => {
    const config = read(`[metadata]\nversion = ${version}\n`);
    expect(config).toMatchObject({ version: null, versionPlace });
    expect(config).toHaveProperty('hints.length', hints);
  });

  it('parts the items of one line', () => {
    const source = '[options]\ninstall_requires = a; b>=1\npackage_dir = =src, x=lib\n';
    expect(read(source)).toMatchObject({
      requires: ['a', 'b>=1'],
      folders: { roots: ['src'], packages: new Map([['x', 'lib']]) },
    });
  });

  it('hints at dependencies that another file says', () => {
    expect(read('[options]\ninstall_requires = file: requirements.txt\n')).toMatchObject({
      requires: null,
      hints: [{ name: 'install_requires', value: 'file: requirements.txt', line: 2, why: 'it is said elsewhere' }],
    });
  });

  it.each([
    '',
    'no section = 1',
    '[',
    '[]\n=1',
    '[metadata',
    '\uFEFF[x]\r\n a',
    '[options]\npackage_dir = ../x',
    ' a\n b',
  ])('says nothing where %j does not', (source) => {
    const nothing = { name: null, version: null, requires: null, requiresPython: undefined, plugins: [] };
    expect(read(source)).toMatchObject({ ...nothing, folders: { roots: [] } });
  });

  it('is not read where it is too large', () => {
    expect(read('#'.repeat(1_000_001))).toEqual({ unreadable: 'it is larger than 1,000,000 bytes' });
  });
});
