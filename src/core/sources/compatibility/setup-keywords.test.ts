import { describe, expect, it } from 'vitest';
import { loadPython } from './python/index.ts';
import { distributionOfSetup } from './setup-keywords.ts';

const python = await loadPython();

function read(source: string) {
  const wanted = { names: [], translation: 'gettext', call: 'setup', dict: 'additional_setup_parameters' };
  const reading = python.read(source, wanted);
  if ('unreadable' in reading) throw new Error(reading.unreadable);
  return distributionOfSetup(reading, 'octoprint.plugin');
}
const NOTHING = { name: null, version: null, requires: null, requiresPython: undefined, plugins: [] };
const SAID = { name: 'A', version: '1', requires: ['b', 'c>=1'] };

describe('distributionOfSetup', () => {
  it('reads the keywords of the call', () => {
    const source = `import setuptools

setuptools.setup(
    name="OctoPrint-" "Example",
    version="0.14.1",
    package_dir={"": "src", "octoprint_more": "lib"},
    packages=setuptools.find_packages(where="code"),
    entry_points={"octoprint.plugin": ["example = octoprint_example"], "console_scripts": f()},
    install_requires=["OctoPrint>=1.7.3"],
    python_requires=">=3.9.0",
)
`;
    expect(read(source)).toEqual({
      name: 'OctoPrint-Example',
      version: '0.14.1',
      requires: ['OctoPrint>=1.7.3'],
      requiresPython: { name: 'python_requires', value: '>=3.9.0', line: 10 },
      plugins: [{ identifier: 'example', package: 'octoprint_example', line: 8 }],
      versionPlace: undefined,
      folders: { roots: ['src', 'code'], packages: new Map([['octoprint_more', 'lib']]) },
      hints: [],
    });
  });

  it.each([
    ['a dict', 'p = {"name": "A", "version": "1", "install_requires": ["b", "c>=1"]}\nsetup(**p)'],
    ['a dict that is made', 'p = dict(name="A", version="1", install_requires=("b", "c>=1"))\nsetup(**p)'],
    ['a dict of a dict', 'q = {"name": "A"}\np = {**q, "version": "1"}\nsetup(install_requires="b\\nc>=1\\n", **p)'],
    ['names', 'N = "A"\nV = N2 = "1"\nR = ["b", "c>=1"]\nsetup(name=N, version=N2, install_requires=R)'],
    [
      'a function’s own names',
      'N = "A"\ndef params():\n    # ours\n    name = N\n    version = "1"\n    install_requires = ["b", "c>=1"]\n    return locals()\nsetuptools.setup(**params())',
    ],
    [
      'what a function returns',
      'def params():\n    r = ["b", "c>=1"]\n    return dict(name="A", version="1", install_requires=r)\nsetup(**params())',
    ],
    ['a script', 'if __name__ == "__main__":\n    setup(name="A", version="1", install_requires=["b", "c>=1"])'],
    [
      'an open file',
      'with open("x") as f:\n  setup(name="A", version="1", install_requires=["b", "c>=1"], z=f.read())',
    ],
    ['the last of two calls', 'setup(name="B")\nsetup(name="A", version="1", install_requires=["b", "c>=1"])'],
  ])('follows %s', (_, source) => expect(read(source)).toMatchObject({ ...SAID, hints: [] }));

  it.each([
    ['{"octoprint.plugin": "x = a.b:c [d]"}', [{ identifier: 'x', package: 'a.b', line: 1 }]],
    ['{"octoprint.plugin": """\n  x = a\n  y=b\n"""}', ['x', 'y']],
    ['"""\n[other]\nz = z\n[octoprint.plugin]\nx = a\ny = b\n"""', ['x', 'y']],
    ['{"octoprint.plugin": ("x = a",)}', ['x']],
    ['{"octoprint.plugin": ["x"]}', []],
    ['{"other": ["x = a"]}', []],
  ])('reads the entry points %s', (entryPoints, expected) => {
    const plugins = read(`setup(entry_points=${entryPoints})`)?.plugins ?? [];
    expect(plugins.map((plugin, at) => (typeof expected[at] === 'string' ? plugin.identifier : plugin))).toEqual(
      expected,
    );
  });

  it.each([
    ['setup(name=f())', 'name', 'f()', 'it is computed'],
    ['setup(name=f"a")', 'name', 'f"a"', 'it is a formatted string'],
    ['setup(version=["1"])', 'version', '["1"]', 'it is no string literal'],
    ['setup(install_requires=r + ["a"])', 'install_requires', 'r + ["a"]', 'it is computed'],
    ['setup(install_requires=["a", b])', 'install_requires', '["a", b]', 'it is no list of string literals'],
    ['setup(python_requires=P)', 'python_requires', 'P', 'it is computed'],
    ['setup(entry_points={"octoprint.plugin": ["%s = a" % i]})', 'entry_points', '["%s = a" % i]', 'it is computed'],
    ['setup(package_dir={"": "../x"})', 'package_dir', '"../x"', 'it is no folder of the source'],
    ['setup(**read("setup.json"))', 'setup', '**read("setup.json")', 'it is computed'],
    ['a = b\nb = a\nsetup(name=a)', 'name', 'a', 'it is computed'],
    ['if six:\n  setup(name="A")', 'name', 'A', 'it is set inside “if”'],
    ['try:\n  pass\nexcept E:\n  setup(name="A")', 'name', 'A', 'it is set inside “try”'],
  ])('hints at what it cannot read: %s', (source, name, value, why) => {
    const said = read(`# one\n${source}`);
    expect(said).toMatchObject(NOTHING);
    expect(said?.hints).toMatchObject([
      { name, value, line: source.split('\n').findIndex((line) => line.includes('setup(')) + 2, why },
    ]);
  });

  it('reads what is passed along in the dict of that name', () => {
    const source = 'additional_setup_parameters = {"python_requires": ">=3,<4"}\nsetup(**merged())';
    expect(read(source)?.requiresPython).toEqual({ name: 'python_requires', value: '>=3,<4', line: 1 });
  });

  it.each(['', 'x.setup = 1', 'def f():\n  setup(name="A")', 'class A:\n  setup(name="A")', '# setup(name="A")'])(
    'says nothing where %j does not call it',
    (source) => expect(read(source)).toBeUndefined(),
  );

  it.each([
    [
      'names that lead to many',
      Array.from({ length: 40 }, (_, at) => `a${at} = [a${at + 1}, a${at + 1}]`).join('\n') + '\nsetup(name=a0)',
    ],
    ['a function that calls itself', 'def p():\n  return p()\nsetup(**p())'],
    ['dicts in dicts', `setup(**${'{"a": '.repeat(5_000)}1${'}'.repeat(5_000)})`],
    ['many keywords', `setup(${'name="a", '.repeat(60_000)})`],
    ['many entry points', `setup(entry_points={"octoprint.plugin": [${'"x = a", '.repeat(40_000)}]})`],
    ['many statements', 'def f(): pass\n'.repeat(60_000) + 'setup(name="A")'],
  ])('ends soon for %s', (_, source) => {
    const begun = process.threadCpuUsage();
    const reading = python.read(source, { names: [], translation: 'gettext', call: 'setup' });
    if (!('unreadable' in reading)) distributionOfSetup(reading, 'octoprint.plugin');
    const { user, system } = process.threadCpuUsage(begun);
    expect((user + system) / 1_000).toBeLessThan(1_000);
  });
});
