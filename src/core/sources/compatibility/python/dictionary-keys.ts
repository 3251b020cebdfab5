import type { Node, Tree } from 'web-tree-sitter';
import { lineAt } from './source-text.ts';
import { readStringLiteral } from './string-literal.ts';

/** The keys of a dictionary, and the 1-based line of its name. */
export interface DictionaryKeys {
  keys: ReadonlySet<string>;
  line: number;
}

/**
 * The keys of the dictionary that a module gives a name to: `NAME = {…}`, or the first argument of `NAME = Schema({…})`.
 * A key is a text, or a call around one: `Optional("title")`.
 * @returns Undefined where there is no such dictionary, or where a part of it is not written out.
 */
export function dictionaryKeys(tree: Tree, text: string, name: string): DictionaryKeys | undefined {
  for (const statement of tree.rootNode.namedChildren) {
    const assignment = statement.type === 'expression_statement' ? statement.firstNamedChild : null;
    if (assignment?.type !== 'assignment') continue;
    const left = assignment.childForFieldName('left');
    if (left === null || textOf(left, text) !== name) continue;
    const dictionary = firstArgument(assignment.childForFieldName('right'));
    if (dictionary?.type !== 'dictionary') return undefined;
    const keys = new Set<string>();
    for (const pair of dictionary.namedChildren) {
      if (pair.type === 'comment') continue;
      const key = pair.type === 'pair' ? firstArgument(pair.childForFieldName('key')) : null;
      const literal = key?.type === 'string' ? readStringLiteral(textOf(key, text)) : undefined;
      if (literal === undefined || !('value' in literal)) return undefined;
      keys.add(literal.value);
    }
    return { keys, line: lineAt(text, assignment.startIndex) };
  }
  return undefined;
}

/** A call's first argument, and anything else as it is. */
function firstArgument(node: Node | null): Node | null {
  return node?.type === 'call' ? (node.childForFieldName('arguments')?.firstNamedChild ?? null) : node;
}

function textOf({ startIndex, endIndex }: Node, text: string): string {
  return text.slice(startIndex, endIndex);
}
