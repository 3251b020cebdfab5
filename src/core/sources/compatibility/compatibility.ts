import type { Profile } from '../../../shared/profile.ts';
import type { SourceFiles } from './packaging.ts';
import type { PluginPackage } from './plugin-package.ts';
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

export function readInit(
  files: SourceFiles,
  plugin: PluginPackage | undefined,
  python: Python,
  { names, translation, updateHook }: Profile['python'],
): InitReading | undefined {
  const file = plugin?.initFiles.find((path) => files.get(path));
  const answer = file === undefined ? undefined : files.get(file);
  if (file === undefined || !answer) return undefined;
  if ('unreadable' in answer) return { file, ...answer };
  const reading = python.read(answer.text, { names: [names.compatibility], translation, literal: updateHook });
  return 'unreadable' in reading ? { file, ...reading } : { file, reading };
}

/** The Python compatibility that a package's `__init__.py` declares. */
export function compatibilityIn(init: InitReading, { names }: Profile['python']): FoundCompatibility | undefined {
  const value = 'reading' in init ? init.reading.values.get(names.compatibility) : undefined;
  return typeof value?.text === 'string' ? { value: value.text, file: init.file, line: value.line } : undefined;
}
