import type { Node } from 'web-tree-sitter';
import { identifierOf, partsOf, readText } from './expression.ts';
import type { SourceText } from './source-text.ts';
import {
  type Arguments,
  calledName,
  readArguments,
  readData,
  type Scope,
  scopeOf,
  type StaticData,
} from './static-data.ts';

/** The call of a function at a module's top level, as it says without being run. */
export interface CallReading {
  keywords: Arguments['keywords'];
  unread: Arguments['unread'];
  /** The statement that it is inside, `if` or another; absent where it is always called. */
  condition?: string;
}

/** Statements with blocks, and the word for those that may leave a block out. */
const BLOCKS: ReadonlyMap<string, string | undefined> = new Map([
  ['if_statement', 'if'],
  ['try_statement', 'try'],
  ['with_statement', undefined],
]);

/** Reads a module's last call of a function; one under a condition only where there is no other. @throws {TooMuchWork} */
export function readCallOf(name: string, root: Node, text: SourceText): CallReading | undefined {
  const statements = partsOf(root, text);
  const call = statements.findLast((statement) => callIn(statement, name, text) !== undefined);
  const found = call === undefined ? callInBlock(statements, name, text) : { node: call, condition: undefined };
  const node = found && callIn(found.node, name, text);
  if (node === undefined) return undefined;
  const { keywords, unread } = readArguments(node, scopeOf(statements, text), text);
  return { keywords, unread, ...(found?.condition === undefined ? {} : { condition: found.condition }) };
}

/** The dict that a module gives to a name; nothing where it is none. @throws {TooMuchWork} */
export function readNamedDict(name: string, root: Node, text: SourceText): Map<string, StaticData> | undefined {
  const scope: Scope = scopeOf(partsOf(root, text), text);
  const value = scope.values.get(name);
  const data = value && readData(value, scope, text);
  return data !== undefined && 'entries' in data ? data.entries : undefined;
}

function callIn(statement: Node, name: string, text: SourceText): Node | undefined {
  text.limit.spend();
  const call = statement.type === 'expression_statement' ? statement.firstNamedChild : null;
  return call?.type === 'call' && calledName(call, text) === name ? call : undefined;
}

function callInBlock(
  statements: readonly Node[],
  name: string,
  text: SourceText,
): { node: Node; condition: string | undefined } | undefined {
  for (const statement of statements.toReversed()) {
    if (!BLOCKS.has(statement.type)) continue;
    const blocks = partsOf(statement, text).flatMap((part) =>
      part.type === 'block' ? [part] : partsOf(part, text).filter(({ type }) => type === 'block'),
    );
    for (const block of blocks) {
      const node = partsOf(block, text).findLast((inside) => callIn(inside, name, text) !== undefined);
      if (node !== undefined)
        return { node, condition: isMainGuard(statement, text) ? undefined : BLOCKS.get(statement.type) };
    }
  }
  return undefined;
}

/** `if __name__ == "__main__":` holds whenever a setup.py is run. */
function isMainGuard(statement: Node, text: SourceText): boolean {
  const condition = statement.childForFieldName('condition');
  if (condition?.type !== 'comparison_operator') return false;
  const [left, right] = partsOf(condition, text);
  if (left?.type !== 'identifier' || identifierOf(left, text) !== '__name__') return false;
  const literal = readText(right, text);
  return 'value' in literal && literal.value === '__main__';
}
