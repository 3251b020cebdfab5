import { random, type Random } from '../world/random.ts';
import type { WorldEntry } from '../world/world-entry.ts';
import { caseAt, type Case } from './cases.ts';
import { pluginNames } from './names.ts';

/** An entry of a registry that nobody wrote: what it says, and how its file is written. */
export interface GeneratedEntry extends WorldEntry {
  title: string;
  description: string;
  license: string;
  /** `YYYY-MM-DD`. */
  date: string;
  authors: string[];
  source: string;
  homepage: string;
  tags: string[];
  octoprint: string[];
  os: string[];
  /** Null where the key is there and has no value. */
  attributes: string[] | null | undefined;
  disabled: string | undefined;
  abandoned: string | undefined;
  adoption: string | undefined;
  /** Whether the registry has the notice for `abandoned`, and the overlay for what Python 2 cannot run. */
  hasNotice: boolean;
  hasOverlay: boolean;
  /** Whether the file has counts of an earlier enrichment. */
  enriched: boolean;
  style: EntryStyle;
}

export interface EntryStyle {
  comments: boolean;
  crlf: boolean;
  finalNewline: boolean;
  quotedKeys: boolean;
  quotes: 'plain' | 'single' | 'double';
  indentedLists: boolean;
  /** Flow collections and a folded text, where others have lines. */
  flow: boolean;
}

/** The plugin registry's own repository, which holds tickets. */
const REGISTRY = 'https://github.com/demo-registry/plugins';
const DECLARED = ['>=2.7,<4', '>=2.7,<4', '>=3,<4', '>=3.7,<4'] as const;

/** Entries with every interesting case once among sixty, since a case is the place in the list. */
export function generateEntries(seed: number, count: number): GeneratedEntry[] {
  return pluginNames(seed, count).map((name, at) => {
    const draw = random(seed, 'entry', name.id);
    const place = caseAt(at);
    const host = place === 'another host' ? 'gitlab.com' : 'github.com';
    const repository = `https://${host}/${name.owner}/OctoPrint-${name.title.replaceAll(' ', '')}`;
    const entry: GeneratedEntry = {
      id: name.id,
      title: name.title,
      description: `${name.title} keeps an eye on what your printer does: less to do, more to see`,
      license: draw.pick(['AGPLv3', 'AGPLv3', 'MIT', 'GPLv3', 'Apache-2.0']),
      date: `${draw.int(2015, 2025)}-${twoDigits(draw.int(1, 12))}-${twoDigits(draw.int(1, 28))}`,
      authors: at % 9 === 3 ? [`${name.owner} and friends`, 'The workshop'] : [name.owner],
      source: at % 17 === 5 ? `${repository}/` : repository,
      homepage: repository,
      tags: ['workshop', name.title.split(' ')[0]?.toLowerCase() ?? 'printer'],
      octoprint: place === 'no compatibility' ? [] : [draw.pick(['1.2.4', '1.3.0', '1.4.0', '1.9.0'])],
      os: place === 'no compatibility' ? [] : draw.pick([[], ['linux'], ['linux', 'windows', 'macos'], ['nix']]),
      python: pythonOf(place, at, draw.pick(DECLARED)),
      attributes: attributesOf(place, at),
      disabled: place === 'disabled' ? 'It broke with the newest host' : undefined,
      abandoned:
        place === 'abandoned'
          ? `${repository}/issues/${draw.int(3, 90)}`
          : place === 'abandoned, with its notice'
            ? `${REGISTRY}/issues/${draw.int(300, 900)}`
            : undefined,
      adoption: place === 'up for adoption' ? `${repository}/issues/${draw.int(3, 90)}` : undefined,
      hasNotice: place === 'abandoned, with its notice',
      hasOverlay: place !== 'Python 3 only, without its overlay',
      enriched: at % 4 === 1,
      style: styleOf(draw, place, at),
    };
    const tickets = [entry.abandoned, entry.adoption].filter((ticket) => ticket !== undefined);
    return tickets.length > 0 ? { ...entry, tickets } : entry;
  });
}

function pythonOf(place: Case | undefined, at: number, drawn: string): string | undefined {
  if (place === 'Python 2 only') return '>=2.7,<3';
  if (place?.startsWith('Python 3 only') === true) return '>=3.7,<4';
  return place === 'no compatibility' || at % 12 === 7 ? undefined : drawn;
}

function attributesOf(place: Case | undefined, at: number): string[] | null | undefined {
  if (place === 'commercial') return ['commercial', 'free-tier'];
  if (place === 'attributes without a value') return null;
  return at % 10 === 2 ? ['cloud'] : undefined;
}

function styleOf(draw: Random, place: Case | undefined, at: number): EntryStyle {
  return {
    comments: at % 3 === 0,
    crlf: at % 15 === 4,
    finalNewline: at % 11 !== 5,
    quotedKeys: at % 13 === 6,
    quotes: draw.pick(['plain', 'plain', 'single', 'double']),
    indentedLists: draw.chance(0.5),
    flow: place === 'odd YAML',
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
