import type { Profile } from '../../../shared/profile.ts';
import type { FileAnswer } from '../../github/index.ts';
import type { Distribution } from './distribution.ts';
import { namedByEntryPoint, namedByVariables, type PluginPackage } from './plugin-package.ts';
import { readPyproject } from './pyproject.ts';
import type { Python, PythonReading } from './python/index.ts';
import { readSetupCfg } from './setup-cfg.ts';
import { distributionOfSetup } from './setup-keywords.ts';
import { placesOfVersion } from './version-places.ts';

/** The files of a plugin's source as far as they were asked for, by path. */
export type SourceFiles = ReadonlyMap<string, FileAnswer>;

export interface UnreadableFile {
  file: string;
  detail: string;
}

/** What the files at a source's top say of the plugin and its distribution. */
export interface Packaging {
  plugin: PluginPackage | undefined;
  /** Absent where there is none. */
  setup: PythonReading | undefined;
  /** What setup.py passes to `setup(…)`. */
  keywords: Distribution | undefined;
  /** Absent where there is none. */
  pyproject: Distribution | undefined;
  config: Distribution | undefined;
  /** Files that may have named the plugin and cannot be read. */
  unreadable: UnreadableFile[];
}

/** The files that name a plugin, the one that counts first. */
export const NAMING = ['setup.py', 'pyproject.toml', 'setup.cfg'] as const;

const NO_FOLDERS: Distribution['folders'] = { roots: [], packages: new Map() };

/** Reads setup.py, and pyproject.toml and setup.cfg where it does not name the plugin. None of them is run. */
export function readPackaging(files: SourceFiles, python: Python, profile: Profile['python']): Packaging {
  const { names, metadata, translation, entryPoints } = profile;
  const unreadable: UnreadableFile[] = [];
  const read = <Reading extends object>(
    file: (typeof NAMING)[number],
    parse: (text: string) => Reading | { unreadable: string },
    counts: boolean,
  ): Reading | undefined => {
    const answer = files.get(file);
    if (answer === undefined || answer === null) return undefined;
    const reading = 'text' in answer ? parse(answer.text) : answer;
    if (!('unreadable' in reading)) return reading;
    // One that does not count may be whatever it is.
    if (counts) unreadable.push({ file, detail: reading.unreadable });
    return undefined;
  };
  const wanted = {
    names: [names.identifier, names.package, metadata.name, metadata.version],
    lists: [metadata.requires],
    translation,
    call: 'setup',
    dict: metadata.parameters,
  };
  const setup = read('setup.py', (text) => python.read(text, wanted), true);
  const keywords = setup && distributionOfSetup(setup, entryPoints);
  const bySetup =
    (setup && namedByVariables(setup, profile, keywords?.folders ?? NO_FOLDERS)) ??
    (keywords && namedByEntryPoint(keywords, 'setup.py', 'setup.py'));
  const pyproject = read('pyproject.toml', (text) => readPyproject(text, entryPoints), bySetup === undefined);
  const byPyproject = bySetup ?? (pyproject && namedByEntryPoint(pyproject, 'pyproject.toml', 'pyproject.toml'));
  const config = read('setup.cfg', (text) => readSetupCfg(text, entryPoints), byPyproject === undefined);
  const plugin = byPyproject ?? (config && namedByEntryPoint(config, 'setup.cfg', 'setup.py'));
  return { plugin, setup, keywords, pyproject, config, unreadable };
}

/**
 * The files that were not asked for and may matter.
 * @param wanted Whether those that say the version are wanted too.
 */
export function filesStillWanted(
  packaging: Packaging,
  files: SourceFiles,
  wanted: { version: boolean } = { version: false },
): string[] {
  const { plugin, keywords, pyproject, config } = packaging;
  const isPackaged = Boolean(files.get('setup.py') ?? files.get('pyproject.toml'));
  // What setup.py and pyproject.toml leave open, setuptools takes from setup.cfg.
  const naming = plugin === undefined && isPackaged ? ['setup.cfg'] : [];
  const inits = plugin?.initFiles ?? [];
  // The first one that is there is the one that counts.
  const first = inits.findIndex((path) => files.get(path));
  const paths = [
    ...naming,
    ...(first === -1 ? inits : inits.slice(0, first)),
    ...(wanted.version ? [keywords, pyproject, config].flatMap((said) => (said ? placesOfVersion(said) : [])) : []),
  ];
  return [...new Set(paths)].filter((path) => !files.has(path));
}
