import { isMargin, lineAt } from './source-text.ts';

/** The part of a source that matters, as text of its own. */
export interface Condensed {
  /** The statements that matter, one after the other, each as it stands in the source. */
  text: string;
  /** As long as `text`, without comments and with what stands in brackets on one line: for the grammar. */
  plain: string;
  /** The 1-based line in the source of a position in `text`. */
  lineAt: (position: number) => number;
  /** Whether quotes and brackets pair. Where they do not, `text` and `plain` are the source as it stands. */
  isPaired: boolean;
}

/** A top-level statement with its blocks, clauses and decorators; positions in the source. */
interface Statement {
  start: number;
  end: number;
  isDecorated: boolean;
}

// A quote that no literal begins with is left over; the last alternative but one finds it.
const TOKEN = new RegExp(
  [
    /#[^\n]*/,
    /'''[^'\\]*(?:(?:\\[^]|'(?!''))[^'\\]*)*'''/,
    /"""[^"\\]*(?:(?:\\[^]|"(?!""))[^"\\]*)*"""/,
    /'(?!'')(?:\\[^]|[^'\\\n])*'/,
    /"(?!"")(?:\\[^]|[^"\\\n])*"/,
    /["']/,
    /\\?\n|[([{)\]}]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
const CLAUSE = /^[ \t\f]*(?:else|elif|except|finally)\b/;

/**
 * Leaves out the top-level statements that do not matter. Parsing costs some 160 ms a megabyte; most of a source is
 * functions and classes, which set none of the module's names. What the rest cannot do here, it cannot spoil: the
 * grammar takes a line in an import's parentheses for a block's end where it is indented less, and looks through a long
 * comment again and again.
 * @param source Its line ends as `\n`.
 * @param matters Whether a statement is kept.
 * @returns The whole source where quotes or brackets do not pair, as in f-strings with quotes of their own (PEP 701).
 */
export function condense(source: string, matters: (start: number, end: number) => boolean): Condensed {
  const lines = logicalLines(source);
  if (lines === undefined) {
    return { text: source, plain: source, lineAt: (position) => lineAt(source, position), isPaired: false };
  }
  const kept = statementsOf(lines).filter(({ start, end }) => matters(start, end));
  return {
    text: kept.map(({ start, end }) => source.slice(start, end)).join(''),
    plain: kept.map(({ start, end }) => lines.plain.slice(start, end)).join(''),
    isPaired: true,
    lineAt: (position) => {
      let left = position;
      for (const { start, end } of kept) {
        if (left < end - start) return lineAt(source, start + left);
        left -= end - start;
      }
      return lineAt(source, source.length);
    },
  };
}

function logicalLines(source: string): { plain: string; starts: number[] } | undefined {
  const pieces: string[] = [];
  const starts = [0];
  let copied = 0;
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(TOKEN)) {
    const isLineEnd = token === '\n' || token === '\\\n';
    if (token === '(' || token === '[' || token === '{') depth += 1;
    else if (token === ')' || token === ']' || token === '}') depth -= 1;
    // A continued line is as good as a blank, but for one that begins with nothing else: its blanks count.
    else if (
      token.startsWith('#') ||
      (isLineEnd && (depth > 0 || (token !== '\n' && /\S/.test(source.slice(starts.at(-1), index)))))
    ) {
      pieces.push(source.slice(copied, index), ' '.repeat(token.length));
      copied = index + token.length;
    } else if (token === '\n') starts.push(index + 1);
    else if (!isLineEnd && (token.length === 1 || isCutFormat(source, token, index))) return undefined;
    if (depth < 0) return undefined;
  }
  pieces.push(source.slice(copied));
  return depth === 0 ? { plain: pieces.join(''), starts } : undefined;
}

/** Whether a formatted string goes on after what looks like its end: a brace is still open there. */
function isCutFormat(source: string, literal: string, index: number): boolean {
  if (!/[fFtT][rR]?$|[fFtT]$/.test(source.slice(Math.max(0, index - 2), index))) return false;
  return literal.split('{').length !== literal.split('}').length;
}

function statementsOf({ plain, starts }: { plain: string; starts: number[] }): Statement[] {
  const statements: Statement[] = [];
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? plain.length;
    const line = plain.slice(start, end);
    const last = statements.at(-1);
    const isBlank = line.trim() === '';
    const isIndented = !isMargin(/^[ \t\f]*/.exec(line)?.[0] ?? '');
    const isInside = isBlank || isIndented || CLAUSE.test(line) || last?.isDecorated;
    const isDecorator = line.startsWith('@');
    if (last === undefined || !isInside) statements.push({ start, end, isDecorated: isDecorator });
    else {
      last.end = end;
      if (!isBlank) last.isDecorated &&= isDecorator;
    }
  }
  return statements;
}
