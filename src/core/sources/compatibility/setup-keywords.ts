import {
  type Distribution,
  type DistributionField,
  type DistributionHint,
  folderIn,
  type PackageFolders,
} from './distribution.ts';
import { entryPointsOf, linesOfSection, type PluginEntry } from './entry-points.ts';
import type { CallReading, StaticData } from './python/index.ts';

interface SetupReading {
  call?: CallReading;
  dict?: ReadonlyMap<string, StaticData>;
  lineAt: (position: number) => number;
}

const KEYWORDS: Readonly<Record<DistributionField, string>> = {
  name: 'name',
  version: 'version',
  requires: 'install_requires',
  plugins: 'entry_points',
};
const PYTHON_REQUIRES = 'python_requires';
const FIND = new Set(['find_packages', 'find_namespace_packages']);
/** Each is looked up in the text by its line; nobody has so many. */
const MAXIMUM_ENTRY_POINTS = 100;
const MAXIMUM_HINT_LENGTH = 200;

/** What the keywords of `setup(…)` say, and those of the dict that is passed along; undefined where neither is there. */
export function distributionOfSetup({ call, dict, lineAt }: SetupReading, group: string): Distribution | undefined {
  if (call === undefined && dict === undefined) return undefined;
  const keywords = new Keywords(call?.keywords ?? new Map<string, StaticData>(), lineAt);
  const said: Distribution = {
    name: keywords.text('name'),
    version: keywords.text('version'),
    requires: keywords.requires(),
    requiresPython: keywords.pythons() ?? new Keywords(dict ?? new Map<string, StaticData>(), lineAt).pythons(),
    plugins: keywords.plugins(group),
    versionPlace: undefined,
    folders: keywords.folders(),
    hints: keywords.hints,
  };
  if (call?.condition !== undefined) return underCondition(said, keywords, call.condition);
  const about = Object.keys(KEYWORDS) as DistributionField[]; // The keys of a constant object are its keys.
  for (const { position, source } of call?.unread ?? []) {
    said.hints.push({ name: 'setup', value: `**${source}`, line: lineAt(position), why: 'it is computed', about });
  }
  return said;
}

/** What is said only under a condition counts for nothing but hints. */
function underCondition(said: Distribution, keywords: Keywords, condition: string): Distribution {
  const why = `it is set inside “${condition}”`;
  const values: [DistributionField, string | undefined][] = [
    ['name', said.name ?? undefined],
    ['version', said.version ?? undefined],
    ['requires', said.requires?.join(', ')],
    ['plugins', said.plugins.map(({ identifier, package: named }) => `${identifier} = ${named ?? ''}`).join(', ')],
  ];
  for (const [field, value] of values) if (value) keywords.hint(KEYWORDS[field], value, why, [field]);
  if (said.requiresPython !== undefined) keywords.hint(PYTHON_REQUIRES, said.requiresPython.value, why);
  return { ...said, name: null, version: null, requires: null, requiresPython: undefined, plugins: [] };
}

class Keywords {
  readonly hints: DistributionHint[] = [];
  readonly #data: ReadonlyMap<string, StaticData>;
  readonly #lineAt: (position: number) => number;

  constructor(data: ReadonlyMap<string, StaticData>, lineAt: (position: number) => number) {
    this.#data = data;
    this.#lineAt = lineAt;
  }

  text(field: 'name' | 'version'): string | null {
    const data = this.#data.get(KEYWORDS[field]);
    if (data === undefined) return null;
    if ('text' in data) return data.text;
    this.#unread(KEYWORDS[field], data, 'it is no string literal', [field]);
    return null;
  }

  requires(): string[] | null {
    const data = this.#data.get(KEYWORDS.requires);
    if (data === undefined) return null;
    const texts = textsOf(data);
    if (texts === undefined) this.#unread(KEYWORDS.requires, data, 'it is no list of string literals', ['requires']);
    return texts?.map((text) => text.trim()).filter((text) => text !== '') ?? null;
  }

  pythons(): Distribution['requiresPython'] {
    const data = this.#data.get(PYTHON_REQUIRES);
    if (data === undefined) return undefined;
    if ('text' in data) return { name: PYTHON_REQUIRES, value: data.text, line: this.#lineAt(data.position) };
    this.#unread(PYTHON_REQUIRES, data, 'it is no string literal');
    return undefined;
  }

  plugins(group: string): PluginEntry[] {
    const data = this.#data.get(KEYWORDS.plugins);
    if (data === undefined) return [];
    const line = this.#lineAt(data.position);
    if ('text' in data) return entryPointsOf(linesOfSection(data.text, group).map((text) => ({ text, line })));
    const named = 'entries' in data ? data.entries.get(group) : data;
    const lines = named === undefined ? [] : this.#entryLines(named);
    if (lines === undefined) this.#unread(KEYWORDS.plugins, named ?? data, 'it is computed', ['plugins']);
    return entryPointsOf(lines ?? []);
  }

  folders(): PackageFolders {
    const data = this.#data.get('package_dir');
    const packages = new Map<string, string>();
    if (data !== undefined && !('entries' in data)) this.#unread('package_dir', data, 'it is computed');
    for (const [name, value] of data !== undefined && 'entries' in data ? data.entries : []) {
      const folder = 'text' in value ? folderIn(value.text) : undefined;
      if (folder !== undefined) packages.set(name, folder);
      else this.#unread('package_dir', value, 'it is no folder of the source');
    }
    const root = packages.get('');
    packages.delete('');
    return { roots: [...(root === undefined ? [] : [root]), ...this.#whereFound()], packages };
  }

  hint(keyword: string, value: string, why: string, about?: readonly DistributionField[]): void {
    this.#add(keyword, value, this.#data.get(keyword)?.position ?? 0, why, about);
  }

  /** The folder that `find_packages(where=…)` looks in. */
  #whereFound(): string[] {
    const data = this.#data.get('packages');
    if (data === undefined || !('called' in data) || !FIND.has(data.called)) return [];
    const where = data.arguments.keywords.get('where') ?? data.arguments.positional[0];
    const folder = where !== undefined && 'text' in where ? folderIn(where.text) : undefined;
    return folder === undefined ? [] : [folder];
  }

  #entryLines(data: StaticData): { text: string; line: number }[] | undefined {
    const lines: { text: string; line: number }[] = [];
    for (const item of ('items' in data ? data.items : [data]).slice(0, MAXIMUM_ENTRY_POINTS)) {
      if (!('text' in item)) return undefined;
      const line = this.#lineAt(item.position);
      lines.push(...item.text.split('\n').map((text) => ({ text, line })));
    }
    return lines;
  }

  #unread(keyword: string, data: StaticData, why: string, about?: readonly DistributionField[]): void {
    const known = 'why' in data ? data.why : 'called' in data ? 'it is computed' : why;
    this.#add(keyword, data.source, data.position, known, about);
  }

  #add(name: string, value: string, position: number, why: string, about?: readonly DistributionField[]): void {
    this.hints.push({
      name,
      value: value.slice(0, MAXIMUM_HINT_LENGTH),
      line: this.#lineAt(position),
      why,
      ...(about === undefined ? {} : { about }),
    });
  }
}

function textsOf(data: StaticData): string[] | undefined {
  if ('text' in data) return data.text.split('\n');
  if (!('items' in data)) return undefined;
  const texts = data.items.flatMap((item) => ('text' in item ? [item.text] : []));
  return texts.length === data.items.length ? texts : undefined;
}
