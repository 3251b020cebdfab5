import { describe, expect, it } from 'vitest';
import { OCTOPRINT } from '../../../shared/profile.ts';
import type { FileAnswer } from '../../github/index.ts';
import { sourceFiles } from './example-files.ts';
import { filesStillWanted, readPackaging } from './packaging.ts';
import { loadPython } from './python/index.ts';

const python = await loadPython();
const read = (files: ReadonlyMap<string, FileAnswer>) => readPackaging(files, python, OCTOPRINT.python);
const named = (files: Record<string, string>) => read(sourceFiles(files)).plugin;
const PYPROJECT = '[project.entry-points."octoprint.plugin"]\nnewer = "octoprint_newer:plugin"\nmore = "more"\n';

describe('the plugin of a packaging', () => {
  it('takes the package that setup.py names', () => {
    expect(named({ 'setup.py': 'plugin_identifier = "x"\nplugin_package = "pkg.y"' })).toEqual({
      identifier: 'x',
      package: 'pkg.y',
      packaging: 'setup.py',
      named: { file: 'setup.py', line: 1 },
      others: [],
      initFiles: ['pkg/y/__init__.py', 'src/pkg/y/__init__.py'],
    });
  });

  it.each(['', 'plugin_package = "octoprint_%s" % plugin_identifier', 'plugin_package = ""'])(
    'takes the default package beside %j',
    (line) => {
      expect(named({ 'setup.py': `plugin_identifier = "x"\n${line}` })?.initFiles).toEqual([
        'octoprint_x/__init__.py',
        'src/octoprint_x/__init__.py',
      ]);
    },
  );

  it('names no file for a package that is none', () => {
    const hostile = named({ 'setup.py': 'plugin_identifier = "x"\nplugin_package = "../../etc"' });
    expect(hostile).toMatchObject({ package: '../../etc', initFiles: [] });
    expect(named({ 'setup.py': 'plugin_identifier = "a/../b"' })?.initFiles).toEqual([]);
  });

  it.each([
    ['no setup.py', {}],
    ['a setup.py without an identifier', { 'setup.py': 'import setuptools\nsetuptools.setup()' }],
    ['an identifier that is no literal', { 'setup.py': 'plugin_identifier = name()' }],
    ['an empty identifier', { 'setup.py': 'plugin_identifier = ""' }],
    ['an unreadable setup.py', { 'setup.py': 'plugin_identifier = "x"\0' }],
  ])('takes the first entry point where there is %s', (_, files) => {
    expect(named({ ...files, 'pyproject.toml': PYPROJECT })).toEqual({
      identifier: 'newer',
      package: 'octoprint_newer',
      packaging: 'pyproject.toml',
      named: { file: 'pyproject.toml', line: 2 },
      others: [{ identifier: 'more', package: 'more', line: 3 }],
      initFiles: ['octoprint_newer/__init__.py', 'src/octoprint_newer/__init__.py'],
    });
  });

  it('looks first where pyproject.toml says packages are', () => {
    const toml = `${PYPROJECT}[tool.setuptools]\npackage-dir = {"" = "src"}`;
    const [first] = named({ 'pyproject.toml': toml })?.initFiles ?? [];
    expect(first).toBe('src/octoprint_newer/__init__.py');
  });

  it('takes setup.py first where both name the plugin', () => {
    const both = { 'setup.py': 'plugin_identifier = "x"', 'pyproject.toml': PYPROJECT };
    expect(named(both)).toMatchObject({ identifier: 'x', packaging: 'setup.py' });
  });

  it('takes the entry point that setup.py passes, where no variable names the plugin', () => {
    const setup = 'setup(\n  package_dir={"": "lib"},\n  entry_points={"octoprint.plugin": ["x = octoprint_x"]},\n)';
    expect(named({ 'setup.py': setup, 'pyproject.toml': PYPROJECT })).toEqual({
      identifier: 'x',
      package: 'octoprint_x',
      packaging: 'setup.py',
      named: { file: 'setup.py', line: 3 },
      others: [],
      initFiles: ['lib/octoprint_x/__init__.py', 'octoprint_x/__init__.py', 'src/octoprint_x/__init__.py'],
    });
  });

  it('takes the entry point of setup.cfg, where nothing else names the plugin', () => {
    const config =
      '[options]\npackage_dir =\n  octoprint_x = code\n[options.entry_points]\noctoprint.plugin =\n  x = octoprint_x\n';
    expect(named({ 'setup.py': 'setup()', 'setup.cfg': config })).toMatchObject({
      identifier: 'x',
      packaging: 'setup.py',
      named: { file: 'setup.cfg', line: 6 },
      initFiles: ['code/__init__.py', 'octoprint_x/__init__.py', 'src/octoprint_x/__init__.py'],
    });
    expect(named({ 'pyproject.toml': PYPROJECT, 'setup.cfg': config })).toMatchObject({ identifier: 'newer' });
  });

  it.each([
    [{}],
    [{ 'setup.py': 'plugin_package = "octoprint_x"' }],
    [{ 'pyproject.toml': '[project]\nname = "x"' }],
    [{ 'pyproject.toml': '[project' }],
  ])('knows no plugin in %j', (files) => expect(named(files)).toBeUndefined());
});

describe('the files that are still wanted', () => {
  const SETUP = 'plugin_identifier = "x"';
  const wanted = (files: [string, FileAnswer][], version = false) => {
    const known = new Map(files);
    return filesStillWanted(read(known), known, { version });
  };

  it('are none for the default layout', () => {
    expect(
      wanted([
        ['setup.py', { text: SETUP }],
        ['pyproject.toml', null],
        ['octoprint_x/__init__.py', { text: '' }],
      ]),
    ).toEqual([]);
  });

  it('are the places of the package before the one that is there', () => {
    const toml = `${PYPROJECT}[tool.setuptools]\npackage-dir = {"" = "lib"}`;
    expect(
      wanted([
        ['pyproject.toml', { text: toml }],
        ['octoprint_newer/__init__.py', { text: '' }],
      ]),
    ).toEqual(['lib/octoprint_newer/__init__.py']);
  });

  it('are setup.cfg only where the other two leave the name open', () => {
    expect(wanted([['setup.py', { text: 'setup()' }]])).toEqual(['setup.cfg']);
    expect(
      wanted([
        ['setup.py', { text: 'setup()' }],
        ['setup.cfg', null],
      ]),
    ).toEqual([]);
    expect(
      wanted([
        ['setup.py', null],
        ['pyproject.toml', null],
      ]),
    ).toEqual([]);
  });

  it('are the places of the version, if it is wanted', () => {
    const toml =
      '[project]\ndynamic = ["version"]\n[project.entry-points."octoprint.plugin"]\nx = "x"\n' +
      '[tool.setuptools.dynamic]\nversion = {attr = "x._version.__version__"}\n';
    const files: [string, FileAnswer][] = [
      ['pyproject.toml', { text: toml }],
      ['x/__init__.py', { text: '' }],
    ];
    expect(wanted(files)).toEqual([]);
    expect(wanted(files, true)).toEqual([
      'x/_version.py',
      'x/_version/__init__.py',
      'src/x/_version.py',
      'src/x/_version/__init__.py',
    ]);
  });

  it('are few, however many folders a file names', () => {
    const where = Array.from({ length: 5_000 }, (_, at) => `"folder${at}"`).join(', ');
    const toml = `${PYPROJECT}[tool.setuptools.packages.find]\nwhere = [${where}]`;
    expect(wanted([['pyproject.toml', { text: toml }]])).toHaveLength(7);
  });
});

describe('a file that cannot be read', () => {
  const unreadable = (files: [string, FileAnswer][]) => read(new Map(files)).unreadable.map(({ file }) => file);

  it('is told of where it may have named the plugin', () => {
    const binary = { unreadable: 'it is binary' };
    expect(
      unreadable([
        ['setup.py', binary],
        ['pyproject.toml', { text: PYPROJECT }],
      ]),
    ).toEqual(['setup.py']);
    expect(
      unreadable([
        ['setup.py', { text: 'setup()' }],
        ['pyproject.toml', binary],
      ]),
    ).toEqual(['pyproject.toml']);
    expect(
      unreadable([
        ['setup.py', { text: 'plugin_identifier = "x"' }],
        ['pyproject.toml', binary],
      ]),
    ).toEqual([]);
    expect(
      unreadable([
        ['setup.py', { text: 'setup()' }],
        ['setup.cfg', binary],
      ]),
    ).toEqual(['setup.cfg']);
  });
});
