import type { Node } from 'web-tree-sitter';
import { assignmentOf } from './assignment.ts';
import { identifierOf, partsOf, readText, withoutParentheses } from './expression.ts';
import type { SourceText } from './source-text.ts';

/** What an expression says without being run. */
export type StaticData = Place &
  (
    | { text: string }
    | { items: StaticData[] }
    | { entries: Map<string, StaticData> }
    | { called: string; arguments: Arguments }
    /** Why it cannot be read. */
    | { why: string }
  );

interface Place {
  /** Where it begins in the source's text. */
  position: number;
  /** The beginning of its own text. */
  source: string;
}

export interface Arguments {
  positional: StaticData[];
  /** Those that `**` passes, too, as far as they can be read. */
  keywords: Map<string, StaticData>;
  /** What `**` passes and cannot be read. */
  unread: StaticData[];
}

/** The names that expressions may use. */
export interface Scope {
  /** By name: the value that the last plain assignment gives it. */
  values: ReadonlyMap<string, Node>;
  functions: ReadonlyMap<string, Node>;
  /** Where a function's own names are not enough. */
  outer?: Scope;
}

const COMPUTED = 'it is computed';
/** Names lead to expressions, which have names. */
const MAXIMUM_DEPTH = 20;
const MAXIMUM_SOURCE_LENGTH = 200;

/**
 * Reads an expression: literals, lists and dicts of them, and the names, `dict(…)` and functions of the module that lead
 * to such.
 * @throws {TooMuchWork}
 */
export function readData(expression: Node, scope: Scope, text: SourceText, depth = 0): StaticData {
  text.limit.spend();
  const { startIndex, endIndex } = expression;
  const place: Place = {
    position: startIndex,
    source: text.text.slice(startIndex, Math.min(endIndex, startIndex + MAXIMUM_SOURCE_LENGTH)),
  };
  const node = withoutParentheses(expression, text);
  if (node === undefined || depth > MAXIMUM_DEPTH) return { ...place, why: COMPUTED };
  switch (node.type) {
    case 'string':
    case 'concatenated_string': {
      const literal = readText(node, text);
      return 'why' in literal ? { ...place, ...literal } : { ...place, text: literal.value };
    }
    case 'list':
    case 'tuple':
      return { ...place, items: partsOf(node, text).map((part) => readData(part, scope, text, depth + 1)) };
    case 'dictionary':
      return { ...place, ...readDictionary(node, scope, text, depth + 1) };
    case 'identifier': {
      const found = valueOf(identifierOf(node, text), scope);
      return found === undefined
        ? { ...place, why: COMPUTED }
        : { ...readData(found.value, found.scope, text, depth + 1), ...place };
    }
    case 'call':
      return { ...place, ...readCall(node, scope, text, depth + 1) };
    default:
      return { ...place, why: COMPUTED };
  }
}

/** The name that is called: the last one in `package.module.name(…)`. */
export function calledName(call: Node, text: SourceText): string | undefined {
  const called = call.childForFieldName('function');
  const name = called?.type === 'attribute' ? called.childForFieldName('attribute') : called;
  return name?.type === 'identifier' ? identifierOf(name, text) : undefined;
}

/** @throws {TooMuchWork} */
export function readArguments(call: Node, scope: Scope, text: SourceText, depth = 0): Arguments {
  const found: Arguments = { positional: [], keywords: new Map(), unread: [] };
  const list = call.childForFieldName('arguments');
  if (list?.type !== 'argument_list') return found;
  for (const part of partsOf(list, text)) {
    if (part.type === 'dictionary_splat') {
      const [spread] = partsOf(part, text);
      const data = spread && readData(spread, scope, text, depth + 1);
      if (data !== undefined && 'entries' in data)
        for (const [key, value] of data.entries) found.keywords.set(key, value);
      else if (data !== undefined) found.unread.push(data);
      continue;
    }
    if (part.type !== 'keyword_argument') {
      found.positional.push(readData(part, scope, text, depth + 1));
      continue;
    }
    const [name, value] = [part.childForFieldName('name'), part.childForFieldName('value')];
    if (name !== null && value !== null) {
      found.keywords.set(identifierOf(name, text), readData(value, scope, text, depth + 1));
    }
  }
  return found;
}

type Found = { entries: Map<string, StaticData> } | { called: string; arguments: Arguments } | { why: string };

function readCall(call: Node, scope: Scope, text: SourceText, depth: number): Found {
  const called = calledName(call, text);
  if (called === undefined) return { why: COMPUTED };
  const passed = readArguments(call, scope, text, depth);
  const isPlain = passed.positional.length === 0 && passed.unread.length === 0;
  if (called === 'dict' && isPlain) return { entries: passed.keywords };
  const definition = functionOf(called, scope);
  if (definition === undefined) return { called, arguments: passed };
  const isBare = isPlain && passed.keywords.size === 0;
  return (isBare ? readReturned(definition, scope, text, depth) : undefined) ?? { why: COMPUTED };
}

/** What a function without arguments returns: a dict, or its own names by `return locals()`. */
function readReturned(definition: Node, scope: Scope, text: SourceText, depth: number): Found | undefined {
  const body = definition.childForFieldName('body');
  if (body === null || depth > MAXIMUM_DEPTH) return undefined;
  const statements = partsOf(body, text);
  const returned = statements.at(-1);
  const [value] = returned?.type === 'return_statement' ? partsOf(returned, text) : [];
  if (value === undefined) return undefined;
  const local: Scope = { ...scopeOf(statements, text), outer: scope };
  if (value.type === 'call' && calledName(value, text) === 'locals') {
    return {
      entries: new Map([...local.values].map(([name, node]) => [name, readData(node, local, text, depth + 1)])),
    };
  }
  const data = readData(value, local, text, depth + 1);
  return 'entries' in data ? { entries: data.entries } : undefined;
}

function readDictionary(node: Node, scope: Scope, text: SourceText, depth: number): Found {
  const entries = new Map<string, StaticData>();
  for (const part of partsOf(node, text)) {
    const [key, value] = [part.childForFieldName('key'), part.childForFieldName('value')];
    if (part.type === 'pair' && key !== null && value !== null) {
      const name = readData(key, scope, text, depth + 1);
      if (!('text' in name)) return { why: COMPUTED };
      entries.set(name.text, readData(value, scope, text, depth + 1));
      continue;
    }
    const [spread] = partsOf(part, text);
    const data = part.type === 'dictionary_splat' && spread ? readData(spread, scope, text, depth + 1) : undefined;
    if (data === undefined || !('entries' in data)) return { why: COMPUTED };
    for (const [name, inner] of data.entries) entries.set(name, inner);
  }
  return { entries };
}

/** The names and functions that statements define, without a condition. @throws {TooMuchWork} */
export function scopeOf(statements: readonly Node[], text: SourceText): Scope {
  const values = new Map<string, Node>();
  const functions = new Map<string, Node>();
  for (const statement of statements) {
    text.limit.spend();
    if (statement.type === 'function_definition') {
      const name = statement.childForFieldName('name');
      if (name !== null) functions.set(identifierOf(name, text), statement);
    } else if (statement.type === 'expression_statement') {
      const assignment = assignmentOf(statement, text);
      const value = assignment?.kind === 'plain' ? assignment.value : undefined;
      for (const name of assignment?.names ?? []) {
        if (value === undefined) values.delete(name);
        else values.set(name, value);
      }
    }
  }
  return { values, functions };
}

function valueOf(name: string, scope: Scope): { value: Node; scope: Scope } | undefined {
  const value = scope.values.get(name);
  if (value !== undefined) return { value, scope };
  return scope.outer && valueOf(name, scope.outer);
}

function functionOf(name: string, scope: Scope): Node | undefined {
  return scope.functions.get(name) ?? (scope.outer && functionOf(name, scope.outer));
}
