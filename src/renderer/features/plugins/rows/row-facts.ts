import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { FACET_GROUPS, facetValues, type FacetGroup } from './facet-groups.ts';
import { folded } from './folded.ts';

/** What searching and narrowing need of a row, worked out once. */
export interface RowFacts {
  /** Title, id, author, tags and description: what a bare word is looked for in. */
  text: string;
  title: string;
  id: string;
  author: string;
  /** One a line. */
  tags: string;
  /** The numbers of its values by group, in the order of `FACET_GROUPS`. Each value once. */
  values: readonly (readonly number[])[];
}

/** The values of one group, by number and by name. Numbers are counted by far faster than names. */
class Vocabulary {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

const vocabularies = FACET_GROUPS.map(() => new Vocabulary());
const known = new WeakMap<PluginRow, RowFacts>();

/** A row that differs is another object: what is known of one never goes stale. */
export function factsOf(row: PluginRow): RowFacts {
  const before = known.get(row);
  if (before) return before;
  const title = folded(row.title);
  const id = folded(row.id);
  const author = folded(row.author ?? '');
  const tags = folded(row.tags.join('\n'));
  const facts: RowFacts = {
    text: [title, id, author, tags, folded(row.description)].join('\n'),
    title,
    id,
    author,
    tags,
    values: FACET_GROUPS.map((group) => numbersOf(group, facetValues(row, group))),
  };
  known.set(row, facts);
  return facts;
}

/** The numbers of values; each once. */
export function numbersOf(group: FacetGroup, names: readonly string[]): number[] {
  const vocabulary = vocabularies[FACET_GROUPS.indexOf(group)];
  return vocabulary ? [...new Set(names.map((name) => vocabulary.numberOf(name)))] : [];
}

/** What was counted by number, by name; what was never met is left out. */
export function byName(group: FacetGroup, counts: readonly number[]): Map<string, number> {
  const names = vocabularies[FACET_GROUPS.indexOf(group)]?.names ?? [];
  return new Map(
    counts.flatMap((count, number) => {
      const name = names[number];
      return count > 0 && name !== undefined ? [[name, count] as const] : [];
    }),
  );
}
