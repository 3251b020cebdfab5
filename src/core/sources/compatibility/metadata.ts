import type { Hint, PluginMetadata } from '../../../shared/inspection.ts';
import type { Profile } from '../../../shared/profile.ts';
import { compatibilityIn, type FoundCompatibility, readInit } from './compatibility.ts';
import type { DistributionField } from './distribution.ts';
import { type Packaging, readPackaging, type SourceFiles, type UnreadableFile } from './packaging.ts';
import type { Python, PythonReading } from './python/index.ts';
import { hintOfRequired, requiredPythons } from './required-python.ts';
import { saidBy, sayingFiles } from './said.ts';

interface MetadataReading {
  metadata: PluginMetadata;
  /** Absent where the source has no value. */
  compatibility: FoundCompatibility | undefined;
  /** Files that are there and cannot be read; what they would have said is null in `metadata`. */
  unreadable: UnreadableFile[];
}

/** One file can name any number of plugins. */
const MAXIMUM_FURTHER_PLUGINS = 20;

/**
 * A plugin's static metadata: what its source says, without running it.
 * @param files Those that `NAMING` and `filesStillWanted` name, as far as they are there.
 */
export function readMetadata(files: SourceFiles, python: Python, profile: Profile['python']): MetadataReading {
  const packaging = readPackaging(files, python, profile);
  const { plugin, setup, unreadable } = packaging;
  const init = readInit(files, plugin, python, profile);
  if (init !== undefined && 'unreadable' in init) unreadable.push({ file: init.file, detail: init.unreadable });
  const initReading = init !== undefined && 'reading' in init ? init.reading : undefined;
  const compatibility = init && compatibilityIn(init, profile);
  const { name, version, requires, versionFile, versionHints } = saidBy(packaging, files, python, profile);
  const missing = new Set<DistributionField>([
    ...(name === null ? (['name'] as const) : []),
    ...(version === null ? (['version'] as const) : []),
    ...(requires === null ? (['requires'] as const) : []),
    ...(plugin === undefined ? (['plugins'] as const) : []),
  ]);
  return {
    metadata: {
      identifier: plugin?.identifier ?? null,
      package: plugin?.package ?? null,
      name,
      version,
      pythoncompat: compatibility?.value ?? null,
      requires,
      ...(initReading === undefined ? {} : { updateHook: initReading.hasLiteral }),
      packaging: plugin?.packaging ?? null,
      files: [
        ...sayingFiles(packaging),
        ...(init !== undefined && initReading !== undefined ? [init.file] : []),
        ...(versionFile === undefined || versionFile === init?.file ? [] : [versionFile]),
      ],
      hints: [
        ...hintsOf('setup.py', setup),
        ...distributionHints(packaging, missing),
        ...versionHints,
        ...furtherPlugins(packaging, profile.entryPoints),
        ...requiredPythons(packaging).map((required) => hintOfRequired(required, compatibility?.value, profile)),
        ...(init === undefined ? [] : hintsOf(init.file, initReading)),
      ],
    },
    compatibility,
    unreadable,
  };
}

function hintsOf(file: string, reading: PythonReading | undefined): Hint[] {
  return (reading?.hints ?? []).map((hint) => ({ ...hint, file }));
}

/** What packaging files say and cannot be read, as far as nothing else says it. */
function distributionHints(
  { keywords, pyproject, config }: Packaging,
  missing: ReadonlySet<DistributionField>,
): Hint[] {
  const files = [
    ['setup.py', keywords],
    ['pyproject.toml', pyproject],
    ['setup.cfg', config],
  ] as const;
  return files.flatMap(([file, said]) =>
    (said?.hints ?? []).flatMap(({ about, ...hint }) =>
      about === undefined || about.some((field) => missing.has(field)) ? [{ ...hint, file }] : [],
    ),
  );
}

function furtherPlugins({ plugin }: Packaging, group: string): Hint[] {
  const further = plugin?.others ?? [];
  const why =
    further.length > MAXIMUM_FURTHER_PLUGINS
      ? `it is one of ${further.length.toLocaleString('en')} further plugins; the first one counts`
      : 'it is a further plugin; the first one counts';
  return further.slice(0, MAXIMUM_FURTHER_PLUGINS).map(({ identifier, package: named, line }) => ({
    name: group,
    value: named === null ? identifier : `${identifier} = ${named}`,
    file: plugin?.named.file ?? '',
    line,
    why,
  }));
}
