import { describe, expect, it } from 'vitest';
import { OCTOPRINT } from '../../../shared/profile.ts';
import { sourceFiles } from './example-files.ts';
import { readMetadata } from './metadata.ts';
import { loadPython } from './python/index.ts';

const python = await loadPython();
const read = (files: Record<string, string>) => readMetadata(sourceFiles(files), python, OCTOPRINT.python);

const SETUP = `
plugin_identifier = "example"
plugin_package = "octoprint_%s" % plugin_identifier
plugin_name = "OctoPrint-Example"
plugin_version = "1.0.0"
plugin_requires = ["requests>=2", "numpy"]
`;
const INIT = `
__plugin_pythoncompat__ = ">=3,<4"
def __plugin_load__():
    global __plugin_hooks__
    __plugin_hooks__ = {"octoprint.plugin.softwareupdate.check_config": f}
`;

describe('readMetadata', () => {
  it('reads setup.py and the package', () => {
    expect(read({ 'setup.py': SETUP, 'octoprint_example/__init__.py': INIT })).toEqual({
      metadata: {
        identifier: 'example',
        package: 'octoprint_example',
        name: 'OctoPrint-Example',
        version: '1.0.0',
        pythoncompat: '>=3,<4',
        requires: ['requests>=2', 'numpy'],
        updateHook: true,
        packaging: 'setup.py',
        files: ['setup.py', 'octoprint_example/__init__.py'],
        hints: [
          {
            name: 'plugin_package',
            value: '"octoprint_%s" % plugin_identifier',
            file: 'setup.py',
            line: 3,
            why: 'it is computed',
          },
        ],
      },
      compatibility: { value: '>=3,<4', file: 'octoprint_example/__init__.py', line: 2 },
      unreadable: [],
    });
  });

  it('reads pyproject.toml and the package in src', () => {
    const toml = `[project]
name = "OctoPrint-Newer"
dynamic = ["version"]
dependencies = []
[project.entry-points."octoprint.plugin"]
newer = "octoprint_newer"
more = "octoprint_more"
`;
    const init = 'if sys.version_info > (3,):\n    __plugin_pythoncompat__ = ">=3.7,<4"\n';
    const file = 'src/octoprint_newer/__init__.py';
    expect(read({ 'pyproject.toml': toml, 'setup.py': 'setup()', [file]: init })).toEqual({
      metadata: {
        identifier: 'newer',
        package: 'octoprint_newer',
        name: 'OctoPrint-Newer',
        version: null,
        pythoncompat: null,
        requires: [],
        updateHook: false,
        packaging: 'pyproject.toml',
        files: ['setup.py', 'pyproject.toml', file],
        hints: [
          { name: 'version', value: 'dynamic', file: 'pyproject.toml', line: 3, why: 'the build computes it' },
          {
            name: 'octoprint.plugin',
            value: 'more = octoprint_more',
            file: 'pyproject.toml',
            line: 7,
            why: 'it is a further plugin; the first one counts',
          },
          { name: '__plugin_pythoncompat__', value: '>=3.7,<4', file, line: 2, why: 'it is set inside “if”' },
        ],
      },
      compatibility: undefined,
      unreadable: [],
    });
  });

  it('reads what setup.py passes to setup(), with the package in its folder', () => {
    const setup = `import setuptools
setuptools.setup(
    name="OctoPrint-Example", version="0.14.1", package_dir={"": "code"}, install_requires=["OctoPrint>=1.7.3"],
    entry_points={"octoprint.plugin": ["example = octoprint_example"]},
    python_requires=">=3.9.0",
)
`;
    const file = 'code/octoprint_example/__init__.py';
    expect(read({ 'setup.py': setup, [file]: '__plugin_pythoncompat__ = ">=3.7,<4"' }).metadata).toEqual({
      identifier: 'example',
      package: 'octoprint_example',
      name: 'OctoPrint-Example',
      version: '0.14.1',
      pythoncompat: '>=3.7,<4',
      requires: ['OctoPrint>=1.7.3'],
      updateHook: false,
      packaging: 'setup.py',
      files: ['setup.py', file],
      hints: [
        {
          name: 'python_requires',
          value: '>=3.9.0',
          file: 'setup.py',
          line: 5,
          why: 'pip refuses Python 3.7, 3.8, which __plugin_pythoncompat__ includes',
        },
      ],
    });
  });

  it('takes from setup() and setup.cfg what the variables of setup.py leave open', () => {
    const setup =
      'plugin_identifier = "x"\nplugin_name = "A"\ndef params():\n  name = "B"\n  install_requires = ["c"]\n  return locals()\nsetup(**params())';
    const config = '[metadata]\nname = D\nversion = 1\n[options]\npython_requires = >=3\n';
    const { metadata } = read({ 'setup.py': setup, 'setup.cfg': config });
    expect(metadata).toMatchObject({ identifier: 'x', name: 'A', version: '1', requires: ['c'] });
    expect(metadata.files).toEqual(['setup.py', 'setup.cfg']);
    expect(metadata.hints).toEqual([
      {
        name: 'python_requires',
        value: '>=3',
        file: 'setup.cfg',
        line: 5,
        why: 'pip installs the plugin on these Pythons only',
      },
    ]);
  });

  it('hints at what setup() computes only where nothing else says it', () => {
    const setup = 'plugin_identifier = "x"\nplugin_name = "A"\nplugin_requires = []\n';
    const call = 'setup(**merged(plugin_name))';
    expect(read({ 'setup.py': `${setup}plugin_version = "1"\n${call}` }).metadata.hints).toEqual([]);
    expect(read({ 'setup.py': setup + call }).metadata.hints).toEqual([
      { name: 'setup', value: '**merged(plugin_name)', file: 'setup.py', line: 4, why: 'it is computed' },
    ]);
  });

  const DYNAMIC = `[project]
name = "OctoPrint-Example"
dynamic = ["version"]
requires-python = ">=3.6"
[project.entry-points."octoprint.plugin"]
example = "octoprint_example"
[tool.setuptools.dynamic]
`;
  const ATTR = 'version = {attr = "octoprint_example._version.__version__"}\n';
  it.each([
    ['attr', ATTR, { 'octoprint_example/_version.py': 'import x\n__version__ = "1.2.3"\n' }],
    ['attr in src', ATTR, { 'src/octoprint_example/_version/__init__.py': '__version__ = "1.2.3"' }],
    [
      'attr of the package',
      'version = {attr = "octoprint_example.V"}',
      { 'octoprint_example/__init__.py': 'V = "1.2.3"' },
    ],
    ['file', 'version = {file = ["VERSION"]}', { VERSION: '1.2.3\n' }],
  ])('reads the version where pyproject.toml says it is: %s', (_, place, files) => {
    const { version, files: read_ } = read({ 'pyproject.toml': DYNAMIC + place, ...files }).metadata;
    expect({ version, files: read_ }).toEqual({ version: '1.2.3', files: ['pyproject.toml', ...Object.keys(files)] });
  });

  it.each([
    ['the source has no such file', {}],
    ['octoprint_example/_version.py does not say it', { 'octoprint_example/_version.py': 'version = "1"' }],
    ['it is computed in octoprint_example/_version.py', { 'octoprint_example/_version.py': '__version__ = get()' }],
    ['octoprint_example/_version.py was not read: it has a NUL byte', { 'octoprint_example/_version.py': '\0' }],
  ])('hints at a version that the place does not say: %s', (why, files) => {
    const { version, hints } = read({ 'pyproject.toml': DYNAMIC + ATTR, ...files }).metadata;
    expect(version).toBeNull();
    const value = 'attr: octoprint_example._version.__version__';
    expect(hints[0]).toEqual({ name: 'version', value, file: 'pyproject.toml', line: 8, why });
    expect(hints[1]).toMatchObject({ name: 'requires-python', value: '>=3.6', line: 4 });
  });

  it('lists no more than 20 further plugins, and says how many there are', () => {
    const plugins = Array.from({ length: 3_000 }, (_, at) => `plugin${at} = "package${at}"`).join('\n');
    const { hints } = read({ 'pyproject.toml': `[project.entry-points."octoprint.plugin"]\n${plugins}\n` }).metadata;
    expect(hints).toHaveLength(20);
    expect(hints[0]?.why).toBe('it is one of 2,999 further plugins; the first one counts');
  });

  it('says what files say that do not name the plugin', () => {
    const { metadata } = read({ 'setup.py': 'plugin_name = "Example"', 'octoprint_example/__init__.py': INIT });
    expect(metadata).toMatchObject({ identifier: null, packaging: null, name: 'Example', pythoncompat: null });
    expect(metadata.files).toEqual(['setup.py']);
    expect(metadata).not.toHaveProperty('updateHook');
  });

  it('knows nothing of a source without files', () => {
    const { metadata } = read({});
    expect(metadata).toEqual({
      identifier: null,
      package: null,
      name: null,
      version: null,
      pythoncompat: null,
      requires: null,
      packaging: null,
      files: [],
      hints: [],
    });
  });

  it('names the files that it cannot read', () => {
    expect(read({ 'setup.py': '\0', 'pyproject.toml': '[' }).unreadable).toEqual([
      { file: 'setup.py', detail: 'it has a NUL byte' },
      { file: 'pyproject.toml', detail: expect.stringMatching(/^it is not TOML \(line 1\): /) as string },
    ]);
    const init = 'octoprint_example/__init__.py';
    const { metadata, unreadable } = read({ 'setup.py': SETUP, [init]: `${INIT}\0` });
    expect(unreadable).toEqual([{ file: init, detail: 'it has a NUL byte' }]);
    expect(metadata).toMatchObject({ identifier: 'example', pythoncompat: null, files: ['setup.py'] });
  });
});
