import { describe, expect, it } from 'vitest';
import { OCTOPRINT } from '../../../shared/profile.ts';
import { loadPython } from './python/index.ts';
import { packageInit, packageOf } from './plugin-package.ts';

const python = await loadPython();
const named = (files: Record<string, string>) => packageOf(new Map(Object.entries(files)), python, OCTOPRINT.python);
const PYPROJECT = '[project.entry-points."octoprint.plugin"]\nnewer = "octoprint_newer:plugin"\nmore = "more"\n';

describe('packageInit', () => {
  it.each([
    ['octoprint_x', 'octoprint_x/__init__.py'],
    ['a.b_1.c', 'a/b_1/c/__init__.py'],
    ['größe', 'größe/__init__.py'],
  ])('of %s', (name, path) => expect(packageInit(name)).toBe(path));

  it.each([
    '',
    '.',
    'a.',
    '.a',
    'a..b',
    '../x',
    '/etc',
    'a/b',
    'a\\b',
    'a"b',
    "a'b",
    'a\nb',
    'a\0',
    'a:b',
    '1a',
    'a-b',
    'a b',
    'a'.repeat(201),
  ])('takes %j for no package', (name) => expect(packageInit(name)).toBeUndefined());
});

describe('packageOf', () => {
  it('takes the package that setup.py names', () => {
    expect(named({ 'setup.py': 'plugin_identifier = "x"\nplugin_package = "pkg.y"' })).toEqual({
      identifier: 'x',
      package: 'pkg.y',
      packaging: 'setup.py',
      initFiles: ['pkg/y/__init__.py'],
    });
  });

  it.each(['', 'plugin_package = "octoprint_%s" % plugin_identifier', 'plugin_package = ""'])(
    'takes the default package beside %j',
    (line) => {
      expect(named({ 'setup.py': `plugin_identifier = "x"\n${line}` })?.initFiles).toEqual(['octoprint_x/__init__.py']);
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

  it.each([
    [{}],
    [{ 'setup.py': 'plugin_package = "octoprint_x"' }],
    [{ 'pyproject.toml': '[project]\nname = "x"' }],
    [{ 'pyproject.toml': '[project' }],
  ])('knows no plugin in %j', (files) => expect(named(files)).toBeUndefined());
});
