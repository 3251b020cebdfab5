import type { Node } from 'web-tree-sitter';
import { normalised, type SourceText } from './source-text.ts';
import { type Literal, readStringLiteral } from './string-literal.ts';

/** CPython's limit of nested brackets (`MAXLEVEL` in its tokenizer): it refuses a source that has more. */
const MAXIMUM_BRACKETS = 200;

/**
 * An expression's value by the static rule: a string literal, or a call of the plain name `translation` whose first
 * positional argument is one.
 */
export function readValue(expression: Node, source: SourceText, translation: string): Literal {
  const node = withoutParentheses(expression, source);
  if (node?.type !== 'call') return readText(node, source);
  const called = node.childForFieldName('function');
  const name = called === null ? undefined : withoutParentheses(called, source);
  if (name?.type !== 'identifier' || identifierOf(name, source) !== translation) return { why: 'it is computed' };
  const passed = node.childForFieldName('arguments');
  const argument = passed?.type === 'argument_list' ? partsOf(passed, source).find(isPositional) : undefined;
  return readText(argument && withoutParentheses(argument, source), source);
}

/** The strings of a list that consists of string literals alone; nothing for any other expression. */
export function readList(expression: Node, source: SourceText): string[] | undefined {
  const list = withoutParentheses(expression, source);
  if (list?.type !== 'list') return undefined;
  const strings: string[] = [];
  for (const element of partsOf(list, source)) {
    const literal = readText(withoutParentheses(element, source), source);
    if ('why' in literal) return undefined;
    strings.push(literal.value);
  }
  return strings;
}

/** A name as Python compares it (PEP 3131). */
export function identifierOf(node: Node, { text }: SourceText): string {
  return normalised(text.slice(node.startIndex, node.endIndex));
}

/** A string literal, or several that are joined by standing side by side. */
export function readText(node: Node | undefined, source: SourceText): Literal {
  const { text } = source;
  if (node?.type === 'string') return readStringLiteral(text.slice(node.startIndex, node.endIndex));
  if (node?.type !== 'concatenated_string') return { why: 'it is computed' };
  let value = '';
  for (const part of partsOf(node, source)) {
    const literal = readStringLiteral(text.slice(part.startIndex, part.endIndex));
    if ('why' in literal) return literal;
    value += literal.value;
  }
  return { value };
}

export function withoutParentheses(expression: Node, source: SourceText): Node | undefined {
  let node = expression;
  for (let depth = 0; depth <= MAXIMUM_BRACKETS; depth += 1) {
    if (node.type !== 'parenthesized_expression') return node;
    const [inner] = partsOf(node, source);
    if (inner === undefined) return undefined;
    node = inner;
  }
  return undefined;
}

function isPositional({ type }: Node): boolean {
  return type !== 'keyword_argument' && type !== 'dictionary_splat';
}

/** What a node consists of, without the comments and continued lines between. */
export function partsOf(node: Node, { limit }: SourceText): Node[] {
  limit.spend(node.namedChildCount);
  return node.namedChildren.filter(({ isExtra }) => !isExtra);
}
