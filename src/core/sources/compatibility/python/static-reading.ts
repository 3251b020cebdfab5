import type { Node, Tree } from 'web-tree-sitter';
import type { Hint } from '../../../../shared/inspection.ts';
import { type Assignment, assignmentOf } from './assignment.ts';
import { conditionOf, statementsInside } from './conditional-statements.ts';
import { readList, readValue } from './expression.ts';
import { isMargin, type Mentions, type SourceText } from './source-text.ts';
import type { Literal } from './string-literal.ts';

/** What somebody wants to know of a source. */
export interface Wanted {
  /** Names that the module's top level may set. */
  names: readonly string[];
  /** Names that it may set to a list of strings. */
  lists?: readonly string[];
  /** The plain name of the call whose first argument counts as the value. */
  translation: string;
}

/** What the last top-level plain assignment of a name says. */
interface StaticValue {
  /** Null where it is no string by the static rule. */
  text: string | null;
  /** Null where it is no list of string literals. */
  list: string[] | null;
  /** 1-based. */
  line: number;
}

export interface StaticReading {
  /** By name; a name that no top-level plain assignment sets is not there. */
  values: Map<string, StaticValue>;
  /** What the rule does not count, by line. */
  hints: Omit<Hint, 'file'>[];
}

/** Besides one for each name whose last assignment has no value. */
const MAXIMUM_HINTS = 20;
const MAXIMUM_HINT_LENGTH = 200;

/**
 * What a module's own top level says about names, by the static rule: the last plain assignment counts.
 * @param source What `tree` was parsed from.
 * @throws {TooMuchWork}
 */
export function readStatically(tree: Tree, source: SourceText, wanted: Wanted, mentions: Mentions): StaticReading {
  const { text, limit } = source;
  const reader = new Reader(source, wanted, mentions);
  const cursor = tree.walk();
  try {
    let previous: { assignment: Assignment | undefined; end: number } | undefined;
    let isAtMargin = true;
    for (let more = cursor.gotoFirstChild(); more; more = cursor.gotoNextSibling()) {
      limit.spend();
      const { nodeType, startIndex, endIndex } = cursor;
      if (nodeType === 'comment' || nodeType === 'line_continuation') continue;
      const isContinued = previous !== undefined && !text.slice(previous.end, startIndex).includes('\n');
      if (isContinued && nodeType === 'ERROR' && previous?.assignment) previous.assignment.kind = 'broken';
      // After a semicolon it is the line's first statement that says where the line begins.
      if (!isContinued) isAtMargin = beginsAtMargin(text, startIndex);
      const isWanted = nodeType !== ';' && mentions(startIndex, endIndex);
      const assignment = isWanted ? reader.statement(cursor.currentNode, isAtMargin) : undefined;
      previous = { assignment, end: endIndex };
    }
  } finally {
    cursor.delete();
  }
  return reader.reading();
}

class Reader {
  readonly #source: SourceText;
  readonly #names: ReadonlySet<string>;
  readonly #lists: ReadonlySet<string>;
  readonly #translation: string;
  readonly #mentions: Mentions;
  readonly #last = new Map<string, Assignment>();
  readonly #hints: StaticReading['hints'] = [];
  /** By node: an expression is read once, however many names and hints have it. */
  readonly #literals = new Map<number, Literal>();

  constructor(source: SourceText, { names, lists = [], translation }: Wanted, mentions: Mentions) {
    this.#source = source;
    this.#names = new Set([...names, ...lists]);
    this.#lists = new Set(lists);
    this.#translation = translation;
    this.#mentions = mentions;
  }

  /** @returns The assignment that counts, as far as its own text goes. */
  statement(node: Node, isAtMargin: boolean): Assignment | undefined {
    const condition = conditionOf(node.type);
    if (condition !== undefined) {
      for (const inside of statementsInside(node, this.#mentions, this.#source.limit)) {
        this.#hintAll(assignmentOf(inside, this.#source), `it is set inside “${condition}”`);
      }
    } else if (node.type === 'ERROR') this.#broken(node);
    if (node.type !== 'expression_statement') return undefined;
    const assignment = assignmentOf(node, this.#source);
    if (!isAtMargin) this.#hintAll(assignment, 'it is indented where Python expects no block');
    else if (assignment?.kind === 'annotated') this.#hintAll(assignment, 'it is annotated');
    else if (assignment?.kind === 'augmented') this.#hintAll(assignment, 'it is added to another value');
    else if (assignment !== undefined) {
      for (const name of assignment.names) if (this.#names.has(name)) this.#last.set(name, assignment);
      this.#hintAll({ ...assignment, names: [] }, 'it is one of several targets');
      return assignment;
    }
    return undefined;
  }

  reading(): StaticReading {
    const values = new Map<string, StaticValue>();
    for (const [name, { kind, value, position }] of this.#last) {
      const literal = value && this.#literal(value);
      const isBroken = kind === 'broken' || value === undefined;
      const text = isBroken || literal === undefined || 'why' in literal ? null : literal.value;
      const list = (isBroken ? undefined : readList(value, this.#source)) ?? null;
      values.set(name, { text, list, line: this.#source.lineAt(position) });
      if ((this.#lists.has(name) ? list : text) !== null) continue;
      if (isBroken) this.#hint(name, value, position, 'Python does not parse it');
      else if (this.#lists.has(name)) this.#hint(name, value, position, 'it is no list of string literals');
      else if (literal && 'why' in literal) this.#hint(name, value, position, literal.why);
    }
    return { values, hints: this.#hints.sort((a, b) => a.line - b.line) };
  }

  /** What does not parse may have set a name: its earlier value is then no longer the last one. */
  #broken(node: Node): void {
    const { text: whole } = this.#source;
    const text = whole.slice(node.startIndex, node.endIndex);
    for (const { 1: name = '', index } of text.matchAll(/^(\w+)[ \t]*=(?!=)/gm)) {
      const position = node.startIndex + index;
      if (!this.#names.has(name) || !beginsAtMargin(whole, position)) continue;
      this.#last.set(name, { kind: 'broken', names: [name], unpacked: [], value: undefined, position });
    }
  }

  #hintAll(assignment: Assignment | undefined, why: string): void {
    if (assignment?.value === undefined) return;
    for (const name of [...assignment.names, ...assignment.unpacked]) {
      if (this.#names.has(name) && this.#hints.length < MAXIMUM_HINTS) {
        this.#hint(name, assignment.value, assignment.position, why);
      }
    }
  }

  #hint(name: string, node: Node | undefined, position: number, why: string): void {
    const { text, lineAt } = this.#source;
    const literal = node && this.#literal(node);
    const value =
      literal && 'value' in literal ? literal.value : text.slice(node?.startIndex ?? position, node?.endIndex);
    this.#hints.push({ name, value: value.slice(0, MAXIMUM_HINT_LENGTH), line: lineAt(position), why });
  }

  #literal(node: Node): Literal {
    const known = this.#literals.get(node.id);
    if (known !== undefined) return known;
    const literal = readValue(node, this.#source, this.#translation);
    this.#literals.set(node.id, literal);
    return literal;
  }
}

function beginsAtMargin(text: string, position: number): boolean {
  const lineStart = position === 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
  return isMargin(text.slice(lineStart, position));
}
