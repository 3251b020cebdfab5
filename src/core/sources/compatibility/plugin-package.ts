import type { Profile } from '../../../shared/profile.ts';
import { type Distribution, placesOf } from './distribution.ts';
import type { PluginEntry } from './entry-points.ts';
import type { PythonReading } from './python/index.ts';

/** What a plugin is called, by the file that names it. */
export interface PluginPackage {
  identifier: string;
  /** Null where an entry point names none. */
  package: string | null;
  packaging: 'setup.py' | 'pyproject.toml';
  /** Where the identifier is said. */
  named: { file: string; line: number };
  /** Further plugins that the same file names. */
  others: PluginEntry[];
  /** Where the package's `__init__.py` may be, the likeliest place first; none where its name is no package's. */
  initFiles: string[];
}

const MAXIMUM_PACKAGE_LENGTH = 200;
const PACKAGE = /^[_\p{ID_Start}]\p{ID_Continue}*(?:\.[_\p{ID_Start}]\p{ID_Continue}*)*$/u;

/** Whether a name is a dotted Python identifier. */
export function isPackageName(name: string): boolean {
  return name.length <= MAXIMUM_PACKAGE_LENGTH && PACKAGE.test(name);
}

/** The path of a package's `__init__.py`; nothing where the name is no package's. */
export function packageInit(name: string): string | undefined {
  return isPackageName(name) ? `${name.replaceAll('.', '/')}/__init__.py` : undefined;
}

/** The plugin that setup.py names by the variables that the profile knows. */
export function namedByVariables(
  setup: PythonReading,
  { names, packagePrefix }: Profile['python'],
  folders: Distribution['folders'],
): PluginPackage | undefined {
  const said = setup.values.get(names.identifier);
  const identifier = said?.text;
  if (said === undefined || !identifier) return undefined;
  // Many say `"octoprint_%s" % plugin_identifier`: no literal, and just what the default says.
  const stated = setup.values.get(names.package)?.text ?? '';
  const named = stated === '' ? `${packagePrefix}${identifier}` : stated;
  return {
    identifier,
    package: named,
    packaging: 'setup.py',
    named: { file: 'setup.py', line: said.line },
    others: [],
    initFiles: initFilesOf(named, folders),
  };
}

/** The plugin that a file names by its first entry point. */
export function namedByEntryPoint(
  { plugins, folders }: Distribution,
  file: string,
  packaging: PluginPackage['packaging'],
): PluginPackage | undefined {
  const [first, ...others] = plugins;
  if (first === undefined || first.identifier === '') return undefined;
  return {
    identifier: first.identifier,
    package: first.package,
    packaging,
    named: { file, line: first.line },
    others,
    initFiles: first.package === null ? [] : initFilesOf(first.package, folders),
  };
}

function initFilesOf(name: string, folders: Distribution['folders']): string[] {
  return isPackageName(name) ? placesOf(name, folders).map((place) => `${place}/__init__.py`) : [];
}
