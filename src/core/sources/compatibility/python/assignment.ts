import type { Node } from 'web-tree-sitter';
import { identifierOf } from './expression.ts';
import type { SourceText } from './source-text.ts';

/** A statement that sets names. */
export interface Assignment {
  kind: 'plain' | 'annotated' | 'augmented' | 'broken';
  /** Names that are targets of their own: `a` and `b` in `a = b = …`. */
  names: string[];
  /** Names inside a tuple or a list of targets. */
  unpacked: string[];
  /** Absent where the statement only annotates. */
  value: Node | undefined;
  /** Where the statement begins in the text. */
  position: number;
}

/** The assignment of an expression statement; nothing where it is none. */
export function assignmentOf(statement: Node, source: SourceText): Assignment | undefined {
  let node = statement.firstNamedChild;
  if (node?.type !== 'assignment' && node?.type !== 'augmented_assignment') return undefined;
  const found: Assignment = {
    kind: node.type === 'augmented_assignment' ? 'augmented' : 'plain',
    names: [],
    unpacked: [],
    value: undefined,
    position: statement.startIndex,
  };
  for (let isFirst = true; ; isFirst = false) {
    source.limit.spend();
    const target = node.childForFieldName('left');
    if (target !== null) addNames(found, target, source);
    if (node.childForFieldName('type') !== null) found.kind = isFirst ? 'annotated' : 'broken';
    const value: Node | null = node.childForFieldName('right');
    found.value = value ?? undefined;
    if (value?.type === 'augmented_assignment') found.kind = 'broken';
    if (value?.type !== 'assignment') break;
    // `a += b = …` is no Python, whatever the grammar makes of it.
    if (found.kind !== 'plain') found.kind = 'broken';
    node = value;
  }
  if (statement.hasError) found.kind = 'broken';
  return found;
}

function addNames(found: Assignment, target: Node, source: SourceText): void {
  const left = withoutParentheses(target, source);
  if (left.type === 'identifier') {
    found.names.push(identifierOf(left, source));
  } else if (left.type === 'pattern_list' || left.type === 'tuple_pattern' || left.type === 'list_pattern') {
    source.limit.spend(left.namedChildCount);
    for (const part of left.namedChildren) {
      if (part.type === 'identifier') found.unpacked.push(identifierOf(part, source));
    }
  }
}

/** The grammar takes `(name)` for a tuple; Python only where a comma says so. */
function withoutParentheses(target: Node, { limit }: SourceText): Node {
  let node = target;
  while (node.type === 'tuple_pattern') {
    limit.spend(node.childCount);
    const parts = node.children.filter(({ type, isExtra }) => type !== '(' && type !== ')' && !isExtra);
    const [only] = parts;
    if (only === undefined || parts.length > 1) return node;
    node = only;
  }
  return node;
}
