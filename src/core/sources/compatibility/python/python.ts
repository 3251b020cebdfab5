import { createRequire } from 'node:module';
import { Language, type Node, Parser, type Tree } from 'web-tree-sitter';
import { type CallReading, readCallOf, readNamedDict } from './call-reading.ts';
import { type Condensed, condense } from './condense.ts';
import {
  mentionsOf,
  positionsOf,
  refusal,
  type SourceText,
  universalNewlines,
  withPlainIndents,
} from './source-text.ts';
import { dictionaryKeys, type DictionaryKeys } from './dictionary-keys.ts';
import type { StaticData } from './static-data.ts';
import { readStatically, type StaticReading, type Wanted } from './static-reading.ts';
import { readStringLiteral } from './string-literal.ts';
import { TooMuchWork, WorkLimit } from './work-limit.ts';

interface Search {
  /** A text to look for among the string literals. */
  literal?: string;
  /** A function whose call is read. */
  call?: string;
  /** A name whose dict is read. */
  dict?: string;
}

export interface PythonReading extends StaticReading {
  /** Whether a string literal says `Wanted.literal`. */
  hasLiteral: boolean;
  /** How the module calls `Wanted.call`; absent where it does not. */
  call?: CallReading;
  /** What the module gives to `Wanted.dict`; absent where that is no dict. */
  dict?: ReadonlyMap<string, StaticData>;
  /** The 1-based line of a position in what was read. */
  lineAt: (position: number) => number;
}

/** Reads Python sources, 2 and 3, without running them. */
export interface Python {
  /** @returns Why the source cannot be read where that is so. A source that is broken in places is read in the others. */
  read(source: string, wanted: Wanted & Search): PythonReading | { unreadable: string };
  /** The keys of a dictionary of the module; undefined where they cannot be told. */
  dictionaryKeys(source: string, name: string): DictionaryKeys | undefined;
}

/** The grammar looks at long comments again and again, and only where all pairs are they known as such. */
const MAXIMUM_UNPAIRED = 100_000;
/** What sets none of the module's own names. */
const DEFINITION = /^[ \t\f]*(?:def\b|class\b|async[ \t]+def\b|@)/;
const MAXIMUM_DEFINITION_START = 80;
/** Each is looked up from the top of the tree, which may be deep. */
const MAXIMUM_LITERALS = 20;
const LONGEST_ESCAPE = '\\U00000000'.length;

let loading: Promise<Python> | undefined;

/** The one reader of this process. Its WebAssembly is loaded by the first call. */
export function loadPython(): Promise<Python> {
  return (loading ??= load());
}

async function load(): Promise<Python> {
  await Parser.init();
  const grammar = createRequire(import.meta.url).resolve('tree-sitter-python/tree-sitter-python.wasm');
  const parser = new Parser().setLanguage(await Language.load(grammar));
  return {
    read: (source, wanted) => read(parser, source, wanted),
    dictionaryKeys: (source, name) => {
      if (refusal(source) !== undefined) return undefined;
      const text = universalNewlines(source);
      const found = parsed(parser, text, (tree) => ({ of: dictionaryKeys(tree, text, name) }));
      return 'unreadable' in found ? undefined : found.of;
    },
  };
}

function read(parser: Parser, source: string, wanted: Wanted & Search): PythonReading | { unreadable: string } {
  const refused = refusal(source);
  if (refused !== undefined) return { unreadable: refused };
  const condensed = condensedFor(universalNewlines(source), wanted);
  if (condensed.text === '') return { values: new Map(), hints: [], hasLiteral: false, lineAt: () => 1 };
  if (!condensed.isPaired && condensed.text.length > MAXIMUM_UNPAIRED) {
    return { unreadable: 'its quotes or brackets do not pair, and it is too long to look for the place' };
  }
  return parsed(parser, condensed.plain, (tree, limit) => readTree(tree, { ...condensed, limit }, wanted));
}

/** What is made of a source's tree, which ends with the call. */
function parsed<Made>(
  parser: Parser,
  text: string,
  make: (tree: Tree, limit: WorkLimit) => Made,
): Made | { unreadable: string } {
  const limit = new WorkLimit();
  const tree = parser.parse(withPlainIndents(text), null, { progressCallback: () => limit.isTimeUp() });
  if (tree === null) {
    // Otherwise the next source would go on where this one was given up.
    parser.reset();
    return { unreadable: 'it takes too long to parse' };
  }
  try {
    return make(tree, limit);
  } catch (error) {
    if (error instanceof TooMuchWork) return { unreadable: error.message };
    throw error;
  } finally {
    // The tree lives in WebAssembly's memory, where nothing collects it.
    tree.delete();
  }
}

function readTree(tree: Tree, source: SourceText, wanted: Wanted & Search): PythonReading {
  const { text } = source;
  const { literal } = wanted;
  const call = wanted.call === undefined ? undefined : readCallOf(wanted.call, tree.rootNode, source);
  const dict = wanted.dict === undefined ? undefined : readNamedDict(wanted.dict, tree.rootNode, source);
  return {
    ...readStatically(tree, source, wanted, mentionsOf(text, namesOf(wanted))),
    hasLiteral:
      literal !== undefined && quotedIn(text, literal).some((at) => isLiteral(tree.rootNode, text, at, literal)),
    ...(call === undefined ? {} : { call }),
    ...(dict === undefined ? {} : { dict }),
    lineAt: source.lineAt,
  };
}

function condensedFor(text: string, wanted: Wanted & Search): Condensed {
  const namesIn = mentionsOf(text, namesOf(wanted));
  const literalIn = mentionsOf(text, wanted.literal === undefined ? [] : [wanted.literal]);
  // What the call passes may come from anywhere.
  if (wanted.call !== undefined && text.includes(wanted.call)) return condense(text, () => true);
  if (namesIn(0, text.length) || literalIn(0, text.length)) {
    return condense(text, (start, end) => {
      const isDefinition = DEFINITION.test(text.slice(start, start + MAXIMUM_DEFINITION_START));
      return literalIn(start, end) || (!isDefinition && namesIn(start, end));
    });
  }
  return condense('', () => false);
}

function namesOf({ names, lists = [] }: Wanted): string[] {
  return [...names, ...lists];
}

/** The first few places where quotes enclose the value: in a comment or in a longer string too, as the tree tells. */
function quotedIn(text: string, value: string): number[] {
  return positionsOf(text, value)
    .filter((at) => /["']/.test(text.charAt(at - 1)) && /["']/.test(text.charAt(at + value.length)))
    .slice(0, MAXIMUM_LITERALS);
}

function isLiteral(root: Node, text: string, at: number, value: string): boolean {
  const found = root.descendantForIndex(at);
  const node = found?.type === 'string' ? found : found?.parent;
  // No escape of a character is longer, and a long literal around twenty of them is not decoded twenty times.
  if (node?.type !== 'string' || node.endIndex - node.startIndex > LONGEST_ESCAPE * (value.length + 1)) return false;
  const literal = readStringLiteral(text.slice(node.startIndex, node.endIndex));
  return 'value' in literal && literal.value === value;
}
