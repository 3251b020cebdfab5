import type { Hint, PluginMetadata } from '../../../shared/inspection.ts';
import type { Profile } from '../../../shared/profile.ts';
import { compatibilityIn, type FoundCompatibility, readInit } from './compatibility.ts';
import { nameOf, type UnreadableFile } from './plugin-package.ts';
import type { Pyproject } from './pyproject.ts';
import type { Python, PythonReading } from './python/index.ts';

interface MetadataReading {
  metadata: PluginMetadata;
  /** Absent where the source has no value. */
  compatibility: FoundCompatibility | undefined;
  /** Files that are there and cannot be read; what they would have said is null in `metadata`. */
  unreadable: UnreadableFile[];
}

/** One file can name any number of plugins. */
const MAXIMUM_FURTHER_PLUGINS = 20;

type Said = Pick<PluginMetadata, 'name' | 'version' | 'requires'>;

/**
 * A plugin's static metadata: what its source says, without running it.
 * @param files Path to text: setup.py, pyproject.toml and the package's `__init__.py`, as far as they are there.
 */
export function readMetadata(
  files: ReadonlyMap<string, string>,
  python: Python,
  profile: Profile['python'],
): MetadataReading {
  const { names, metadata } = profile;
  const { plugin, setup, pyproject, unreadable } = nameOf(files, python, profile, {
    names: [names.identifier, names.package, metadata.name, metadata.version],
    lists: [metadata.requires],
  });
  const init = readInit(files, plugin, python, profile);
  if (init !== undefined && 'unreadable' in init) unreadable.push({ file: init.file, detail: init.unreadable });
  const initReading = init !== undefined && 'reading' in init ? init.reading : undefined;
  const compatibility = init && compatibilityIn(init, profile);
  const saysSetup = plugin?.packaging === 'setup.py' || (plugin === undefined && setup !== undefined);
  const said = saysSetup ? saidBySetup(setup, metadata) : pyproject;
  return {
    metadata: {
      identifier: plugin?.identifier ?? null,
      package: plugin?.package ?? null,
      name: said?.name ?? null,
      version: said?.version ?? null,
      pythoncompat: compatibility?.value ?? null,
      requires: said?.requires ?? null,
      ...(initReading === undefined ? {} : { updateHook: initReading.hasLiteral }),
      packaging: plugin?.packaging ?? null,
      files: [
        ...(setup === undefined ? [] : ['setup.py']),
        ...(pyproject === undefined ? [] : ['pyproject.toml']),
        ...(init !== undefined && initReading !== undefined ? [init.file] : []),
      ],
      hints: [
        ...hintsOf('setup.py', setup),
        ...(pyproject === undefined ? [] : furtherPlugins(pyproject, profile.entryPoints)),
        ...(init === undefined ? [] : hintsOf(init.file, initReading)),
      ],
    },
    compatibility,
    unreadable,
  };
}

function saidBySetup(setup: PythonReading | undefined, names: Profile['python']['metadata']): Said {
  return {
    name: setup?.values.get(names.name)?.text ?? null,
    version: setup?.values.get(names.version)?.text ?? null,
    requires: setup?.values.get(names.requires)?.list ?? null,
  };
}

function hintsOf(file: string, reading: PythonReading | undefined): Hint[] {
  return (reading?.hints ?? []).map((hint) => ({ ...hint, file }));
}

function furtherPlugins({ plugins }: Pyproject, group: string): Hint[] {
  const further = plugins.slice(1);
  const why =
    further.length > MAXIMUM_FURTHER_PLUGINS
      ? `it is one of ${further.length.toLocaleString('en')} further plugins; the first one counts`
      : 'it is a further plugin; the first one counts';
  return further.slice(0, MAXIMUM_FURTHER_PLUGINS).map(({ identifier, package: named, line }) => ({
    name: group,
    value: named === null ? identifier : `${identifier} = ${named}`,
    file: 'pyproject.toml',
    line,
    why,
  }));
}
