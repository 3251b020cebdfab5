import type { PluginRow } from '../../../shared/contract/plugins.ts';
import type { Command } from '../../commands/index.ts';
import { folded, scoreOf, tierOf } from './match.ts';
import { findAuthors, findPlugins, type FoundPlugin, type IndexedPlugin } from './plugin-index.ts';

/** Something that can be chosen. */
export type Result =
  { kind: 'command'; command: Command } | { kind: 'plugin'; row: PluginRow; by: FoundPlugin['by']; tag?: string };

interface ResultGroup {
  title: string;
  results: readonly Result[];
}

export interface Searched {
  commands: readonly Command[];
  plugins: readonly IndexedPlugin[];
  /** The groups of commands that stand first where nothing is typed, or two answer alike. */
  first: readonly string[];
}

/** What was typed: of what, and its words. */
interface Query {
  of: 'all' | 'commands' | 'authors';
  /** Folded. */
  words: readonly string[];
}

const MOST_COMMANDS_A_GROUP = 5;
const MOST_PLUGINS = 8;
const MOST_OF_AUTHORS = 24;

/** `>` asks for commands alone, `@` for authors. */
export function queryOf(typed: string): Query {
  const [sign] = typed;
  const of = sign === '>' ? 'commands' : sign === '@' ? 'authors' : 'all';
  const text = of === 'all' ? typed : typed.slice(1);
  return {
    of,
    words: folded(text)
      .split(/\s+/)
      .filter((word) => word !== ''),
  };
}

/** What answers, in groups, the group with the best answer first. */
export function resultsFor(query: Query, { commands, plugins, first }: Searched): ResultGroup[] {
  if (query.of === 'authors') {
    return findAuthors(plugins, query.words, MOST_OF_AUTHORS).map(([author, rows]) => ({
      title: author,
      results: rows.map((row) => ({ kind: 'plugin', row, by: 'author' })),
    }));
  }
  const isSearching = query.words.length > 0;
  const groups: { title: string; score: number; results: Result[] }[] = [];
  for (const [title, ofGroup] of Map.groupBy(offered(commands, query.words), ({ command }) => command.group)) {
    const best = ofGroup.toSorted((a, b) => b.score - a.score);
    const shown = isSearching && query.of === 'all' ? best.slice(0, MOST_COMMANDS_A_GROUP) : best;
    const results = shown.map(({ command }): Result => ({ kind: 'command', command }));
    groups.push({ title, score: best[0]?.score ?? 0, results });
  }
  if (isSearching && query.of === 'all') {
    const found = findPlugins(plugins, query.words, MOST_PLUGINS);
    const results = found.map(({ row, by, tag }): Result => ({
      kind: 'plugin',
      row,
      by,
      ...(tag !== undefined && { tag }),
    }));
    if (results.length > 0) groups.push({ title: 'Plugins', score: found[0]?.score ?? 0, results });
  }
  const place = ({ title }: { title: string }): number =>
    (first.indexOf(title) + first.length + 1) % (first.length + 1);
  return groups.sort((a, b) => tierOf(b.score) - tierOf(a.score) || place(a) - place(b));
}

function offered(commands: readonly Command[], words: readonly string[]): { command: Command; score: number }[] {
  const seen = new Set<string>();
  const found: { command: Command; score: number }[] = [];
  for (const command of commands) {
    // Two may offer one thing; the one that was given last stands first, and knows it best.
    if (command.isHidden === true || seen.has(command.id)) continue;
    seen.add(command.id);
    const text = folded(`${command.title} ${command.about ?? ''}`.trim());
    const scores = words.map((word) => scoreOf(word, text));
    if (scores.some((score) => score <= 0)) continue;
    found.push({ command, score: scores.reduce((sum, score) => sum + score, 0) / (words.length || 1) });
  }
  return found;
}
