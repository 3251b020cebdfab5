import type { Profile } from '../../../shared/profile.ts';
import { type Pyproject, readPyproject } from './pyproject.ts';
import type { Python, PythonReading, Wanted } from './python/index.ts';

/** The files that name a plugin, the one that counts first. */
type Packaging = 'setup.py' | 'pyproject.toml';

/** What a plugin is called, by the file that names it. */
export interface PluginPackage {
  identifier: string;
  /** Null where an entry point names none. */
  package: string | null;
  packaging: Packaging;
  /** Where the package's `__init__.py` may be, the likeliest place first; none where its name is no package's. */
  initFiles: string[];
}

/** What the files at a source's top say. */
interface Naming {
  plugin: PluginPackage | undefined;
  /** Absent where there is none. */
  setup: PythonReading | undefined;
  /** Absent where there is none, and where setup.py names the plugin already. */
  pyproject: Pyproject | undefined;
  unreadable: UnreadableFile[];
}

export interface UnreadableFile {
  file: string;
  detail: string;
}

const MAXIMUM_PACKAGE_LENGTH = 200;
const PACKAGE = /^[_\p{ID_Start}]\p{ID_Continue}*(?:\.[_\p{ID_Start}]\p{ID_Continue}*)*$/u;

/** The path of a package's `__init__.py`; nothing where the name is no dotted Python identifier. */
export function packageInit(name: string): string | undefined {
  if (name.length > MAXIMUM_PACKAGE_LENGTH || !PACKAGE.test(name)) return undefined;
  return `${name.replaceAll('.', '/')}/__init__.py`;
}

/**
 * Which package a plugin's source names, so that its `__init__.py` can be read.
 * @param files Path to text; of them, setup.py and pyproject.toml are read.
 * @returns Nothing where neither names the plugin.
 */
export function packageOf(
  files: ReadonlyMap<string, string>,
  python: Python,
  profile: Profile['python'],
): PluginPackage | undefined {
  return nameOf(files, python, profile, { names: [profile.names.identifier, profile.names.package] }).plugin;
}

/**
 * What setup.py and, where that does not name the plugin, pyproject.toml say.
 * @param wanted What to read in setup.py.
 */
export function nameOf(
  files: ReadonlyMap<string, string>,
  python: Python,
  profile: Profile['python'],
  wanted: Pick<Wanted, 'names' | 'lists'>,
): Naming {
  const naming: Naming = { plugin: undefined, setup: undefined, pyproject: undefined, unreadable: [] };
  const setup = files.get('setup.py');
  if (setup !== undefined) {
    const reading = python.read(setup, { ...wanted, translation: profile.translation });
    if ('unreadable' in reading) naming.unreadable.push({ file: 'setup.py', detail: reading.unreadable });
    else naming.setup = reading;
    naming.plugin = naming.setup && namedBySetup(naming.setup, profile);
  }
  const pyproject = files.get('pyproject.toml');
  if (naming.plugin === undefined && pyproject !== undefined) {
    const document = readPyproject(pyproject, profile.entryPoints);
    if ('unreadable' in document) naming.unreadable.push({ file: 'pyproject.toml', detail: document.unreadable });
    else naming.pyproject = document;
    naming.plugin = naming.pyproject && namedByPyproject(naming.pyproject);
  }
  return naming;
}

function namedBySetup(setup: PythonReading, profile: Profile['python']): PluginPackage | undefined {
  const identifier = setup.values.get(profile.names.identifier)?.text;
  if (!identifier) return undefined;
  // Many say `"octoprint_%s" % plugin_identifier`: no literal, and just what the default says.
  const said = setup.values.get(profile.names.package)?.text ?? '';
  const named = said === '' ? `${profile.packagePrefix}${identifier}` : said;
  const init = packageInit(named);
  return { identifier, package: named, packaging: 'setup.py', initFiles: init === undefined ? [] : [init] };
}

function namedByPyproject({ plugins, packageFolders }: Pyproject): PluginPackage | undefined {
  const [first] = plugins;
  if (first === undefined || first.identifier === '') return undefined;
  const init = first.package === null ? undefined : packageInit(first.package);
  // Without a word on it, build tools find packages at the top and in `src`.
  const folders = [...new Set([...packageFolders, '', 'src'])];
  return {
    identifier: first.identifier,
    package: first.package,
    packaging: 'pyproject.toml',
    initFiles: init === undefined ? [] : folders.map((path) => (path === '' ? init : `${path}/${init}`)),
  };
}
