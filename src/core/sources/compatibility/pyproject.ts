import { parse, TomlError } from 'smol-toml';
import { z } from 'zod';

/** What pyproject.toml says about a plugin. */
export interface Pyproject {
  name: string | null;
  version: string | null;
  requires: string[] | null;
  /** The plugins of the entry-point group, in the file's order. */
  plugins: { identifier: string; package: string | null; line: number }[];
  /** The folders that packages are in by the file's own word; the empty one is the top. */
  packageFolders: string[];
}

const MAXIMUM_BYTES = 1_000_000;

const text = z.string().nullable().catch(null);
const folder = z.string().regex(/^(?:\.|[\w-]+(?:\/[\w-]+)*)?$/);
/** Whatever has another form than it should is as good as absent: the file's other parts still count. */
const Document = z.object({
  project: z
    .object({
      name: text,
      version: text,
      dependencies: z.array(z.string()).nullable().catch(null),
      'entry-points': z.record(z.string(), z.unknown()).catch({}),
    })
    .catch({ name: null, version: null, dependencies: null, 'entry-points': {} }),
  tool: z
    .object({
      setuptools: z.object({
        'package-dir': z.object({ '': folder }).optional().catch(undefined),
        packages: z
          .object({ find: z.object({ where: z.array(folder) }) })
          .optional()
          .catch(undefined),
      }),
    })
    .optional()
    .catch(undefined),
});
const EntryPoints = z.record(z.string(), z.unknown()).catch({});
/** `package`, `package.module:attribute` or either with extras ("Entry points specification" of PyPA). */
const REFERENCE = /^\s*([^\s:[\]]+)\s*(?::[^[\]]*)?(?:\[[^\]]*\]\s*)?$/;
/** A line that sets a key, bare or in quotes. */
const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s"'=]+))\s*=/;

/**
 * Reads pyproject.toml.
 * @param group The entry-point group that maps identifiers to packages.
 */
export function readPyproject(source: string, group: string): Pyproject | { unreadable: string } {
  if (source.length > MAXIMUM_BYTES)
    return { unreadable: `it is larger than ${MAXIMUM_BYTES.toLocaleString('en')} bytes` };
  let document: z.infer<typeof Document>;
  try {
    document = Document.parse(parse(source.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { unreadable: `it is not TOML (line ${error.line}): ${reasonOf(error)}` };
  }
  const { name, version, dependencies } = document.project;
  const lines = linesOfKeys(source);
  const setuptools = document.tool?.setuptools;
  return {
    name,
    version,
    requires: dependencies,
    plugins: Object.entries(EntryPoints.parse(document.project['entry-points'][group])).map(
      ([identifier, reference]) => ({
        identifier,
        package: typeof reference === 'string' ? (REFERENCE.exec(reference)?.[1] ?? null) : null,
        line: lines.get(identifier) ?? 1,
      }),
    ),
    packageFolders: [
      ...(setuptools?.['package-dir'] === undefined ? [] : [setuptools['package-dir']['']]),
      ...(setuptools?.packages?.find.where ?? []),
    ].map((path) => (path === '.' ? '' : path)),
  };
}

/** The parser gives no positions: the first line that sets each key. One walk, however many keys there are. */
function linesOfKeys(source: string): Map<string, number> {
  const known = new Map<string, number>();
  for (const [index, line] of source.split(/\r\n|\n/).entries()) {
    const [, inDouble, inSingle, bare] = KEY.exec(line.trimStart()) ?? [];
    const key = inDouble ?? inSingle ?? bare;
    if (key !== undefined && !known.has(key)) known.set(key, index + 1);
  }
  return known;
}

/** The parser's message without its code frame, which would show a stranger's text once more. */
function reasonOf(error: TomlError): string {
  return (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
}
