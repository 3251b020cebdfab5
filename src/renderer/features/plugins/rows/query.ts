import { folded } from './folded.ts';
import type { RowFacts } from './row-facts.ts';

/** One word that has to be found, and where. */
interface Term {
  field: 'text' | 'title' | 'id' | 'author' | 'tags';
  word: string;
}

const FIELDS: Readonly<Record<string, Term['field']>> = { title: 'title', id: 'id', author: 'author', tag: 'tags' };
/** `author:mara`, `tag:"3d printing"`, `"first layer"`, `layer`. A quote that stays open runs to the end. */
const TERM = /(?:(title|id|author|tag):)?(?:"([^"]*)"?|(\S+))/gi;

/** What was typed, as terms of which a row has to have all. */
export function parseQuery(typed: string): Term[] {
  return [...typed.matchAll(TERM)].flatMap(([whole, prefix, quoted, bare]) => {
    const word = folded(quoted ?? bare ?? '').trim();
    // `author:` alone is somebody who is still typing.
    if (word === '' || /^(?:title|id|author|tag):$/.test(folded(whole))) return [];
    return [{ field: FIELDS[prefix?.toLowerCase() ?? ''] ?? 'text', word }];
  });
}

export function matches(facts: RowFacts, terms: readonly Term[]): boolean {
  return terms.every(({ field, word }) => facts[field].includes(word));
}
