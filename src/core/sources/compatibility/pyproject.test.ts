import { describe, expect, it } from 'vitest';
import { readPyproject } from './pyproject.ts';

const GROUP = 'octoprint.plugin';
const read = (source: string) => readPyproject(source, GROUP);

describe('readPyproject', () => {
  it('reads the project and its plugins', () => {
    const source = `
[project]
name = "OctoPrint-Example"
version = "1.2.3"
requires-python = ">=3.7"
dependencies = ["a>=1", "b"]

[project.entry-points."octoprint.plugin"]
example = "octoprint_example"
"other" = "octoprint_other:plugin"
`;
    expect(read(source)).toEqual({
      name: 'OctoPrint-Example',
      version: '1.2.3',
      requires: ['a>=1', 'b'],
      requiresPython: { name: 'requires-python', value: '>=3.7', line: 5 },
      plugins: [
        { identifier: 'example', package: 'octoprint_example', line: 9 },
        { identifier: 'other', package: 'octoprint_other', line: 10 },
      ],
      versionPlace: undefined,
      folders: { roots: [], packages: new Map() },
      hints: [],
    });
  });

  it.each([
    ['a', 'a'],
    [' a.b : c.d ', 'a.b'],
    ['a:b [extra, more]', 'a'],
    ['a [extra]', 'a'],
    ['../a', '../a'],
    ['', null],
    ['a b', null],
    [':a', null],
  ])('takes the package of the entry point %j', (reference, expected) => {
    const document = read(`[project.entry-points]\n"${GROUP}" = { x = ${JSON.stringify(reference)} }`);
    expect(document).toHaveProperty('plugins.0.package', expected);
  });

  it.each([
    ['[tool.setuptools]\npackage-dir = {"" = "src"}', ['src']],
    ['[tool.setuptools.packages.find]\nwhere = ["lib/python", "."]', ['lib/python', '']],
    ['[tool.setuptools]\npackages = ["a"]', []],
    ['[tool.setuptools]\npackage-dir = {"" = "../.."}', []],
    ['[tool]\nsetuptools = 1', []],
  ])('reads where packages are from %j', (source, roots) => {
    expect(read(source)).toMatchObject({ folders: { roots } });
  });

  it.each([
    ['', {}],
    ['project = 1', {}],
    ['[project]\nname = 1\nversion = "1"', { version: '1' }],
    ['[project]\ndynamic = ["version", "dependencies"]\nname = "a"', { name: 'a' }],
    ['[project]\nname = "a"\ndependencies = ["a", 1]', { name: 'a' }],
    ['[project]\nname = "a"\nentry-points = 1', { name: 'a' }],
    [`[project.entry-points]\n"${GROUP}" = "a"`, {}],
    ['[project.entry-points.__proto__]\na = "b"', {}],
    ['\uFEFF[project]\r\nname = "a"\r\n', { name: 'a' }],
  ])('takes what %j says, and the rest for absent', (source, said) => {
    const nothing = { name: null, version: null, requires: null, requiresPython: undefined, plugins: [] };
    expect(read(source)).toMatchObject({ ...nothing, ...said });
  });

  it.each([
    ['[project\nname = "a"', /^it is not TOML \(line 1\): \S[^\n]+$/],
    ['[project]\nname = "a"\nname = "b"', /^it is not TOML \(line 3\): \S[^\n]+$/],
    [`a = ${'['.repeat(100_000)}`, /^it is not TOML \(line 1\): \S[^\n]+$/],
    ['#'.repeat(1_000_001), /^it is larger than 1,000,000 bytes$/],
  ])('says why it cannot be read', (source, unreadable) => {
    expect(read(source)).toEqual({ unreadable: expect.stringMatching(unreadable) as string });
  });

  it.each([
    ['{attr = "a.b.VERSION"}', { module: 'a.b', name: 'VERSION', line: 4 }],
    ['{file = "VERSION"}', { file: 'VERSION', line: 4 }],
    ['{file = ["./data/version.txt"]}', { file: 'data/version.txt', line: 4 }],
    ['{file = ["a", "b"]}', undefined],
    ['{file = "../VERSION"}', undefined],
    ['{attr = "VERSION"}', undefined],
    ['{}', undefined],
  ])('reads where the version is said from %s', (place, versionPlace) => {
    const source = `[project]\ndynamic = ["version"]\n[tool.setuptools.dynamic]\nversion = ${place}\n`;
    const document = read(source);
    expect(document).toMatchObject({ version: null, versionPlace });
    expect(document).toHaveProperty('hints.length', versionPlace === undefined ? 1 : 0);
  });

  it('hints at what the build computes, and at dependencies that are said elsewhere', () => {
    const source = `[build-system]
requires = []
[project]
dynamic = ["version", "dependencies"]
[tool.setuptools.dynamic]
dependencies = {file = ["requirements.txt"]}
`;
    expect(read(source)).toMatchObject({
      hints: [
        { name: 'version', value: 'dynamic', line: 4, why: 'the build computes it' },
        { name: 'dependencies', value: 'file: requirements.txt', line: 6, why: 'it is said elsewhere' },
      ],
    });
  });

  it('reads the folders of single packages', () => {
    const source = '[tool.setuptools.package-dir]\n"" = "src"\noctoprint_x = "./lib/x/"\nbad = "../x"\n';
    expect(read(source)).toMatchObject({ folders: { roots: ['src'], packages: new Map([['octoprint_x', 'lib/x']]) } });
  });

  it('gives the line of each of 20,000 entry points in one walk, not in one walk each', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `plugin${index} = "package${index}"`);
    // One walk each takes some 50 s; the limit leaves room for a busy machine.
    const begun = performance.now();
    const document = read(`[project.entry-points."${GROUP}"]\n${keys.join('\n')}\n`);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(document).toHaveProperty('plugins.19999', {
      identifier: 'plugin19999',
      package: 'package19999',
      line: 20_001,
    });
  });

  it.each([
    ['bare', 'x = "a"', 'x'],
    ['in double quotes', '  "x y"\t= "a"', 'x y'],
    ['in single quotes', "'x'='a'", 'x'],
    ['with an equals sign', '"x=y" = "a"', 'x=y'],
  ])('finds a key %s', (_, line, identifier) => {
    const document = read(`# x\nx-more = 1\n[project.entry-points."${GROUP}"]\n${line}\n`);
    expect(document).toHaveProperty('plugins.0', { identifier, package: 'a', line: 4 });
  });
});
