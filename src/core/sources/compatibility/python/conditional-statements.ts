import type { Node } from 'web-tree-sitter';
import type { Mentions } from './source-text.ts';
import type { WorkLimit } from './work-limit.ts';

/** Statements whose blocks belong to the module, with the word that names them. */
const CONDITIONAL = new Map([
  ['if_statement', 'if'],
  ['try_statement', 'try'],
  ['for_statement', 'for'],
  ['while_statement', 'while'],
  ['with_statement', 'with'],
  ['match_statement', 'match'],
]);
const CLAUSES = new Set(['block', 'elif_clause', 'else_clause', 'except_clause', 'finally_clause', 'case_clause']);

/** The word of a statement that sets the module's names only under a condition, or more than once. */
export function conditionOf(statementType: string): string | undefined {
  return CONDITIONAL.get(statementType);
}

/**
 * The expression statements inside a conditional one that mention a name, however deep: without recursion.
 * @throws {TooMuchWork}
 */
export function* statementsInside(conditional: Node, mentions: Mentions, limit: WorkLimit): Generator<Node> {
  const cursor = conditional.walk();
  try {
    for (;;) {
      limit.spend();
      const { nodeType } = cursor;
      if (mentions(cursor.startIndex, cursor.endIndex)) {
        if ((CONDITIONAL.has(nodeType) || CLAUSES.has(nodeType)) && cursor.gotoFirstChild()) continue;
        if (nodeType === 'expression_statement') yield cursor.currentNode;
      }
      while (!cursor.gotoNextSibling()) if (!cursor.gotoParent()) return;
    }
  } finally {
    cursor.delete();
  }
}
