import { type Distribution, type DistributionHint, folderIn, versionFile, versionVariable } from './distribution.ts';
import { entryPointsOf } from './entry-points.ts';

const MAXIMUM_BYTES = 1_000_000;
/** A value that setuptools reads elsewhere ("Specifying values" in its guide). */
const DIRECTIVE = /^(attr|file)\s*:\s*(.*)$/s;

/** A value's lines that are not empty, each with its place in the file. */
interface Value {
  lines: { text: string; line: number }[];
  /** Whether it stands on the line of its key: only then a comma or a semicolon parts its items. */
  isOneLine: boolean;
}
const NONE: Value = { lines: [], isOneLine: true };

/** Reads setup.cfg, as setuptools takes it. */
export function readSetupCfg(source: string, group: string): Distribution | { unreadable: string } {
  if (source.length > MAXIMUM_BYTES) {
    return { unreadable: `it is larger than ${MAXIMUM_BYTES.toLocaleString('en')} bytes` };
  }
  const sections = sectionsOf(source);
  const valueOf = (section: string, key: string): Value => sections.get(section)?.get(key) ?? NONE;
  const hints: DistributionHint[] = [];

  const version = valueOf('metadata', 'version');
  const [, directive, place = ''] = DIRECTIVE.exec(joined(version)) ?? [];
  const line = lineOf(version);
  const versionPlace =
    directive === undefined
      ? undefined
      : directive === 'attr'
        ? versionVariable(place, line)
        : versionFile(place, line);
  if (directive !== undefined && versionPlace === undefined) {
    hints.push({ name: 'version', value: joined(version), line, why: 'it is said elsewhere', about: ['version'] });
  }

  const requires = valueOf('options', 'install_requires');
  const isElsewhere = DIRECTIVE.test(joined(requires));
  if (isElsewhere) {
    const about = ['requires'] as const;
    hints.push({
      name: 'install_requires',
      value: joined(requires),
      line: lineOf(requires),
      why: 'it is said elsewhere',
      about,
    });
  }

  const pythons = valueOf('options', 'python_requires');
  return {
    name: textOf(valueOf('metadata', 'name')),
    version: directive === undefined ? textOf(version) : null,
    requires: requires.lines.length === 0 || isElsewhere ? null : itemsOf(requires, ';'),
    requiresPython:
      pythons.lines.length === 0
        ? undefined
        : { name: 'python_requires', value: joined(pythons), line: lineOf(pythons) },
    plugins: entryPointsOf(valueOf('options.entry_points', group).lines),
    versionPlace,
    folders: foldersOf(valueOf('options', 'package_dir'), valueOf('options.packages.find', 'where')),
    hints,
  };
}

function foldersOf(packageDir: Value, where: Value): Distribution['folders'] {
  const roots: string[] = [];
  const packages = new Map<string, string>();
  for (const item of itemsOf(packageDir, ',')) {
    const at = item.indexOf('=');
    const [name, folder] = [item.slice(0, Math.max(0, at)).trim(), folderIn(item.slice(at + 1).trim())];
    if (at === -1 || folder === undefined) continue;
    if (name === '') roots.push(folder);
    else packages.set(name, folder);
  }
  return { roots: [...roots, ...itemsOf(where, ',').flatMap((path) => folderIn(path) ?? [])], packages };
}

/** The values of an INI file by section and key, as Python's configparser reads them: what is indented goes on. */
function sectionsOf(source: string): Map<string, Map<string, Value>> {
  const sections = new Map<string, Map<string, Value>>();
  let section: Map<string, Value> | undefined;
  let value: Value | undefined;
  for (const [index, line] of source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const text = line.trim();
    if (text === '' || text.startsWith('#') || text.startsWith(';')) continue;
    if (value !== undefined && /^\s/.test(line)) {
      value.lines.push({ text, line: index + 1 });
      value.isOneLine = false;
      continue;
    }
    value = undefined;
    const header = /^\[([^\]]*)\]/.exec(text)?.[1];
    if (header !== undefined) {
      section = sections.get(header) ?? new Map<string, Value>();
      sections.set(header, section);
      continue;
    }
    const at = text.search(/[=:]/);
    if (at < 1) continue;
    const first = text.slice(at + 1).trim();
    value = { lines: first === '' ? [] : [{ text: first, line: index + 1 }], isOneLine: true };
    section?.set(text.slice(0, at).trim().replaceAll('-', '_'), value);
  }
  return sections;
}

function textOf(value: Value): string | null {
  return value.lines.length === 0 ? null : joined(value);
}

function joined({ lines }: Value): string {
  return lines.map(({ text }) => text).join('\n');
}

function lineOf({ lines }: Value): number {
  return lines[0]?.line ?? 1;
}

function itemsOf({ lines, isOneLine }: Value, separator: string): string[] {
  return lines
    .flatMap(({ text }) => (isOneLine ? text.split(separator) : [text]))
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
