import { random, type Random } from '../world/random.ts';
import type { WorldEntry } from '../world/world-entry.ts';
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
}

const DECLARED = ['>=2.7,<4', '>=2.7,<4', '>=3,<4', '>=3.7,<4'] as const;

/** Entries with every interesting case among the first thirty, since a case is the place in the list. */
export function generateEntries(seed: number, count: number): GeneratedEntry[] {
  return pluginNames(seed, count).map((name, at) => {
    const draw = random(seed, 'entry', name.id);
    const host = at % 30 === 14 ? 'gitlab.com' : 'github.com';
    const repository = `https://${host}/${name.owner}/OctoPrint-${name.title.replaceAll(' ', '')}`;
    return {
      id: name.id,
      title: name.title,
      description: `${name.title} keeps an eye on what your printer does: less to do, more to see`,
      license: draw.pick(['AGPLv3', 'AGPLv3', 'MIT', 'GPLv3', 'Apache-2.0']),
      date: `${draw.int(2015, 2025)}-${twoDigits(draw.int(1, 12))}-${twoDigits(draw.int(1, 28))}`,
      authors: at % 9 === 3 ? [`${name.owner} and friends`, 'The workshop'] : [name.owner],
      source: at % 17 === 5 ? `${repository}/` : repository,
      homepage: repository,
      tags: ['workshop', name.title.split(' ')[0]?.toLowerCase() ?? 'printer'],
      octoprint: [draw.pick(['1.2.4', '1.3.0', '1.4.0', '1.9.0'])],
      os: draw.pick([[], ['linux'], ['linux', 'windows', 'macos'], ['nix']]),
      python: at % 12 === 7 ? undefined : draw.pick(DECLARED),
      attributes: attributesOf(at),
      disabled: at % 30 === 11 ? 'It broke with the newest host' : undefined,
      abandoned: at % 20 === 13 ? `${repository}/issues/${draw.int(3, 90)}` : undefined,
      adoption: at % 30 === 17 ? `${repository}/issues/${draw.int(3, 90)}` : undefined,
      enriched: at % 4 === 1,
      style: styleOf(draw, at),
    };
  });
}

function attributesOf(at: number): string[] | null | undefined {
  if (at % 20 === 8) return ['commercial', 'free-tier'];
  if (at % 10 === 2) return ['cloud'];
  return at % 30 === 19 ? null : undefined;
}

function styleOf(draw: Random, at: number): EntryStyle {
  return {
    comments: at % 3 === 0,
    crlf: at % 15 === 4,
    finalNewline: at % 11 !== 5,
    quotedKeys: at % 13 === 6,
    quotes: draw.pick(['plain', 'plain', 'single', 'double']),
    indentedLists: draw.chance(0.5),
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
