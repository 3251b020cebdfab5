import type { Node, Tree } from 'web-tree-sitter';
import type { Hint } from '../../../../shared/inspection.ts';
import { type Assignment, assignmentOf } from './assignment.ts';
import type { Condensed } from './condense.ts';
import { conditionOf, statementsInside } from './conditional-statements.ts';
import { readList, readValue } from './expression.ts';
import { isMargin, type Mentions } from './source-text.ts';

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
 */
export function readStatically(tree: Tree, source: Condensed, wanted: Wanted, mentions: Mentions): StaticReading {
  const { text } = source;
  const reader = new Reader(source, wanted, mentions);
  const cursor = tree.walk();
  try {
    let previous: { assignment: Assignment | undefined; end: number } | undefined;
    let isAtMargin = true;
    for (let more = cursor.gotoFirstChild(); more; more = cursor.gotoNextSibling()) {
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
  readonly #text: string;
  readonly #source: Condensed;
  readonly #names: ReadonlySet<string>;
  readonly #lists: ReadonlySet<string>;
  readonly #translation: string;
  readonly #mentions: Mentions;
  readonly #last = new Map<string, Assignment>();
  readonly #hints: StaticReading['hints'] = [];

  constructor(source: Condensed, { names, lists = [], translation }: Wanted, mentions: Mentions) {
    this.#text = source.text;
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
      for (const inside of statementsInside(node, this.#mentions)) {
        this.#hintAll(assignmentOf(inside, this.#text), `it is set inside “${condition}”`);
      }
    } else if (node.type === 'ERROR') this.#broken(node);
    if (node.type !== 'expression_statement') return undefined;
    const assignment = assignmentOf(node, this.#text);
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
      const literal = value && readValue(value, this.#text, this.#translation);
      const isBroken = kind === 'broken' || value === undefined;
      const text = isBroken || literal === undefined || 'why' in literal ? null : literal.value;
      const list = (isBroken ? undefined : readList(value, this.#text)) ?? null;
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
    const text = this.#text.slice(node.startIndex, node.endIndex);
    for (const { 1: name = '', index } of text.matchAll(/^(\w+)[ \t]*=(?!=)/gm)) {
      const position = node.startIndex + index;
      if (!this.#names.has(name) || !beginsAtMargin(this.#text, position)) continue;
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
    const literal = node && readValue(node, this.#text, this.#translation);
    const value =
      literal && 'value' in literal ? literal.value : this.#text.slice(node?.startIndex ?? position, node?.endIndex);
    this.#hints.push({ name, value: value.slice(0, MAXIMUM_HINT_LENGTH), line: this.#source.lineAt(position), why });
  }
}

function beginsAtMargin(text: string, position: number): boolean {
  const lineStart = position === 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
  return isMargin(text.slice(lineStart, position));
}
