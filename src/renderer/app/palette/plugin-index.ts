import type { PluginRow } from '../../../shared/contract/plugins.ts';
import { folded, lettersOf, scoreOf, tierOf } from './match.ts';

/** A folded text, with its letters: most texts are ruled out by these alone. */
interface Searchable {
  text: string;
  letters: number;
}

/** A plugin as the palette looks for it. */
export interface IndexedPlugin {
  row: PluginRow;
  title: Searchable;
  id: Searchable;
  author: Searchable;
  tags: readonly Searchable[];
}

/** What of a plugin answers, and how well. */
export interface FoundPlugin {
  row: PluginRow;
  score: number;
  /** By what it was found, beside its title. */
  by: 'title' | 'id' | 'author' | 'tag';
  tag?: string;
}

// The title is what one knows a plugin by; the rest follows in the order in which it tells plugins apart.
const LESS_FOR_ID = 60;
const LESS_FOR_AUTHOR = 150;
const LESS_FOR_TAG = 250;

/** Folds what is searched once, not on each key press. */
export function indexPlugins(rows: Iterable<PluginRow>): IndexedPlugin[] {
  return Array.from(rows, (row) => ({
    row,
    title: searchable(row.title),
    id: searchable(row.id),
    author: searchable(row.author ?? ''),
    tags: row.tags.map(searchable),
  }));
}

function searchable(text: string): Searchable {
  const lower = folded(text);
  return { text: lower, letters: lettersOf(lower) };
}

function scoreIn({ text, letters }: Searchable, word: Searchable): number {
  return (word.letters & ~letters) === 0 ? scoreOf(word.text, text) : 0;
}

/**
 * The plugins that answer all words, the best first; of those that answer alike, the most used first.
 * @param words Folded, none of them empty.
 */
export function findPlugins(index: readonly IndexedPlugin[], words: readonly string[], most: number): FoundPlugin[] {
  const wanted = words.map(searchable);
  const found: FoundPlugin[] = [];
  for (const plugin of index) {
    let score = 0;
    let by: FoundPlugin['by'] = 'title';
    let tag: string | undefined;
    for (const word of wanted) {
      const one = answer(plugin, word);
      score = one.score <= 0 ? -Infinity : score + one.score;
      if (score < 0) break;
      if (by === 'title') ({ by, tag } = one);
    }
    if (score > 0) found.push({ row: plugin.row, score: score / wanted.length, by, ...(tag !== undefined && { tag }) });
  }
  return found
    .sort(
      (a, b) =>
        tierOf(b.score) - tierOf(a.score) ||
        (b.row.instances ?? 0) - (a.row.instances ?? 0) ||
        compare(a.row.id, b.row.id),
    )
    .slice(0, most);
}

/** The plugins of each author that answers, the authors with the most plugins first. */
export function findAuthors(
  index: readonly IndexedPlugin[],
  words: readonly string[],
  most: number,
): [string, PluginRow[]][] {
  const wanted = words.map(searchable);
  const authors = new Map<string, { score: number; rows: PluginRow[] }>();
  for (const { row, author } of index) {
    const { text } = author;
    const known = authors.get(text);
    if (known) known.rows.push(row);
    if (known || text === '') continue;
    const scores = wanted.map((word) => scoreIn(author, word));
    if (scores.every((score) => score > 0)) {
      authors.set(text, { score: scores.reduce((sum, one) => sum + one, 0), rows: [row] });
    }
  }
  let left = most;
  const groups: [string, PluginRow[]][] = [];
  for (const { rows } of [...authors.values()].sort((a, b) => b.score - a.score || b.rows.length - a.rows.length)) {
    if (left <= 0) break;
    groups.push([rows[0]?.author ?? '', rows.slice(0, left)]);
    left -= rows.length;
  }
  return groups;
}

interface Answer {
  score: number;
  by: FoundPlugin['by'];
  tag?: string;
}

function answer({ title, id, author, tags }: IndexedPlugin, word: Searchable): Answer {
  let best: Answer = { score: scoreIn(title, word), by: 'title' };
  const ofId = scoreIn(id, word) - LESS_FOR_ID;
  if (ofId > best.score) best = { score: ofId, by: 'id' };
  const ofAuthor = scoreIn(author, word) - LESS_FOR_AUTHOR;
  if (ofAuthor > best.score) best = { score: ofAuthor, by: 'author' };
  for (const tag of tags) {
    // Letters here and there in a tag say nothing of the plugin.
    const ofTag = tag.text.includes(word.text) ? scoreIn(tag, word) - LESS_FOR_TAG : 0;
    if (ofTag > best.score) best = { score: ofTag, by: 'tag', tag: tag.text };
  }
  return best;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
