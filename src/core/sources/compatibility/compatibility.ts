import type { Profile } from '../../../shared/profile.ts';
import { nameOf, type PluginPackage, type UnreadableFile } from './plugin-package.ts';
import type { Python, PythonReading } from './python/index.ts';

/** What the static rule yields for the compatibility, and where. */
export interface FoundCompatibility {
  value: string;
  file: string;
  /** 1-based. */
  line: number;
}

/** The package's `__init__.py`, the first one that is there. */
type InitReading = { file: string } & ({ reading: PythonReading } | { unreadable: string });

/**
 * The Python compatibility that a plugin's source declares.
 * @returns Nothing found where the source does not say, and the files that would have to be read and cannot.
 */
export function readCompatibility(
  files: ReadonlyMap<string, string>,
  python: Python,
  profile: Profile['python'],
): { found: FoundCompatibility | undefined; unreadable: UnreadableFile[] } {
  const { plugin, unreadable } = nameOf(files, python, profile, {
    names: [profile.names.identifier, profile.names.package],
  });
  const init = readInit(files, plugin, python, profile);
  if (init !== undefined && 'unreadable' in init) unreadable.push({ file: init.file, detail: init.unreadable });
  return { found: init && compatibilityIn(init, profile), unreadable };
}

export function readInit(
  files: ReadonlyMap<string, string>,
  plugin: PluginPackage | undefined,
  python: Python,
  { names, translation, updateHook }: Profile['python'],
): InitReading | undefined {
  const file = plugin?.initFiles.find((path) => files.has(path));
  const text = file === undefined ? undefined : files.get(file);
  if (file === undefined || text === undefined) return undefined;
  const reading = python.read(text, { names: [names.compatibility], translation, literal: updateHook });
  return 'unreadable' in reading ? { file, ...reading } : { file, reading };
}

export function compatibilityIn(init: InitReading, { names }: Profile['python']): FoundCompatibility | undefined {
  const value = 'reading' in init ? init.reading.values.get(names.compatibility) : undefined;
  return typeof value?.text === 'string' ? { value: value.text, file: init.file, line: value.line } : undefined;
}
