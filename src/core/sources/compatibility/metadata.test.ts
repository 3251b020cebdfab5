import { describe, expect, it } from 'vitest';
import { OCTOPRINT } from '../../../shared/profile.ts';
import { readMetadata } from './metadata.ts';
import { loadPython } from './python/index.ts';

const python = await loadPython();
const read = (files: Record<string, string>) => readMetadata(new Map(Object.entries(files)), python, OCTOPRINT.python);

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
