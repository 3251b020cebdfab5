import { parse, TomlError } from 'smol-toml';
import { z } from 'zod';
import {
  type Distribution,
  type DistributionHint,
  folderIn,
  type PackageFolders,
  versionFile,
  versionVariable,
  type VersionPlace,
} from './distribution.ts';
import { packageIn } from './entry-points.ts';
import { linesOfKeys } from './toml-lines.ts';

const MAXIMUM_BYTES = 1_000_000;

const text = z.string().nullable().catch(null);
const texts = z.array(z.string()).nullable().catch(null);
const folder = z
  .string()
  .transform(folderIn)
  .refine((path) => path !== undefined);
/** `attr` names a variable of a module, `file` one file or a list of them. */
const Elsewhere = z
  .union([
    z.object({ attr: z.string() }),
    z.object({ file: z.union([z.string().transform((path) => [path]), z.array(z.string())]) }),
  ])
  .optional()
  .catch(undefined);
/** Whatever has another form than it should is as good as absent: the file's other parts still count. */
const Document = z.object({
  project: z
    .object({
      name: text,
      version: text,
      dependencies: texts,
      'requires-python': text,
      dynamic: texts,
      'entry-points': z.record(z.string(), z.unknown()).catch({}),
    })
    .catch({
      name: null,
      version: null,
      dependencies: null,
      'requires-python': null,
      dynamic: null,
      'entry-points': {},
    }),
  tool: z
    .object({
      setuptools: z.object({
        'package-dir': z.record(z.string(), folder.optional().catch(undefined)).optional().catch(undefined),
        packages: z
          .object({ find: z.object({ where: z.array(folder) }) })
          .optional()
          .catch(undefined),
        dynamic: z.object({ version: Elsewhere, dependencies: Elsewhere }).optional().catch(undefined),
      }),
    })
    .optional()
    .catch(undefined),
});
type Document = z.infer<typeof Document>;
type Setuptools = NonNullable<Document['tool']>['setuptools'];
const EntryPoints = z.record(z.string(), z.unknown()).catch({});

/**
 * Reads pyproject.toml.
 * @param group The entry-point group that maps identifiers to packages.
 */
export function readPyproject(source: string, group: string): Distribution | { unreadable: string } {
  if (source.length > MAXIMUM_BYTES) {
    return { unreadable: `it is larger than ${MAXIMUM_BYTES.toLocaleString('en')} bytes` };
  }
  let document: Document;
  try {
    document = Document.parse(parse(source.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { unreadable: `it is not TOML (line ${error.line}): ${reasonOf(error)}` };
  }
  const { project } = document;
  const setuptools = document.tool?.setuptools;
  const lineOf = linesOfKeys(source);
  const requiresPython = project['requires-python'];
  const dynamic = dynamicOf(project.dynamic ?? [], setuptools?.dynamic, lineOf);
  return {
    name: project.name,
    version: project.version,
    requires: project.dependencies,
    requiresPython:
      requiresPython === null
        ? undefined
        : { name: 'requires-python', value: requiresPython, line: lineOf('project', 'requires-python') },
    plugins: Object.entries(EntryPoints.parse(project['entry-points'][group])).map(([identifier, reference]) => ({
      identifier,
      package: typeof reference === 'string' ? packageIn(reference) : null,
      line: lineOf(`project.entry-points.${group}`, identifier),
    })),
    folders: foldersOf(setuptools),
    ...dynamic,
  };
}

/** What the build is to find elsewhere: where setuptools says no place for it, nobody can say it without a build. */
function dynamicOf(
  fields: readonly string[],
  places: Setuptools['dynamic'],
  lineOf: ReturnType<typeof linesOfKeys>,
): Pick<Distribution, 'versionPlace' | 'hints'> {
  const hints: DistributionHint[] = [];
  let versionPlace: VersionPlace | undefined;
  for (const [field, about] of [['version', 'version'] as const, ['dependencies', 'requires'] as const]) {
    if (!fields.includes(field)) continue;
    const place = places?.[field];
    const line = place === undefined ? lineOf('project', 'dynamic') : lineOf('tool.setuptools.dynamic', field);
    if (field === 'version' && place !== undefined) versionPlace = versionPlaceOf(place, line);
    if (field === 'version' && versionPlace !== undefined) continue;
    const why = place === undefined ? 'the build computes it' : 'it is said elsewhere';
    hints.push({ name: field, value: place === undefined ? 'dynamic' : wordsOf(place), line, why, about: [about] });
  }
  return { versionPlace, hints };
}

function versionPlaceOf(place: NonNullable<z.infer<typeof Elsewhere>>, line: number): VersionPlace | undefined {
  if ('attr' in place) return versionVariable(place.attr, line);
  const [file, ...others] = place.file;
  return file === undefined || others.length > 0 ? undefined : versionFile(file, line);
}

function wordsOf(place: NonNullable<z.infer<typeof Elsewhere>>): string {
  return 'attr' in place ? `attr: ${place.attr}` : `file: ${place.file.join(', ')}`;
}

function foldersOf(setuptools: Setuptools | undefined): PackageFolders {
  const named = Object.entries(setuptools?.['package-dir'] ?? {}).flatMap(([name, path]) =>
    path === undefined ? [] : [[name, path] as const],
  );
  const packages = new Map(named);
  const root = packages.get('');
  packages.delete('');
  const where = setuptools?.packages?.find.where ?? [];
  return { roots: [...(root === undefined ? [] : [root]), ...where], packages };
}

/** The parser's message without its code frame, which would show a stranger's text once more. */
function reasonOf(error: TomlError): string {
  return (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
}
