/** What a literal is: its text, or why it is none. */
export type Literal = { value: string } | { why: string };

const OPENING = /^([A-Za-z]*)('''|"""|'|")/;
/** Python 3's prefixes of text, and Python 2's `ur`. */
const TEXT_PREFIXES = new Set(['', 'r', 'u', 'ur']);

const ESCAPE = /\\(?:\n|[0-7]{1,3}|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|N\{[^}]*\}|[^])|\n/g;
/** In a raw literal a backslash stays, and still keeps a quote or a line's end from ending the literal. */
const RAW_ESCAPE = /\\u[\dA-Fa-f]{4}|\\U[\dA-Fa-f]{8}|\\[^]|\n/g;
const SIMPLE_ESCAPES = new Map(
  Object.entries({
    '\n': '',
    '\\': '\\',
    "'": "'",
    '"': '"',
    a: '\x07',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
  }),
);

/**
 * The text of one Python string literal, decoded as CPython does ("String and Bytes literals" in its reference).
 * @param source The literal with its prefix and quotes, its line ends as `\n`.
 */
export function readStringLiteral(source: string): Literal {
  const [opening, prefix = '', quotes = ''] = OPENING.exec(source) ?? [];
  if (opening === undefined) return { why: 'it is computed' };
  const kind = prefix.toLowerCase();
  if (kind.includes('b')) return { why: 'it is bytes, not text' };
  if (kind.includes('f') || kind.includes('t')) return { why: 'it is a formatted string' };
  if (!TEXT_PREFIXES.has(kind)) return { why: 'Python knows no such prefix' };
  if (source.length < opening.length + quotes.length || !source.endsWith(quotes)) return { why: 'it has no end' };
  return decode(source.slice(opening.length, -quotes.length), kind, quotes.length === 3);
}

function decode(body: string, kind: string, isTriple: boolean): Literal {
  let why: string | undefined;
  const value = body.replaceAll(kind.endsWith('r') ? RAW_ESCAPE : ESCAPE, (found) => {
    if (found === '\n') {
      if (!isTriple) why = 'it has no end on its line';
      return found;
    }
    if (kind === 'r' || (kind === 'ur' && found.length === 2)) return found;
    const decoded = decodeEscape(found.slice(1));
    if ('why' in decoded) why ??= decoded.why;
    return 'why' in decoded ? found : decoded.value;
  });
  return why === undefined ? { value } : { why };
}

/** @param escape What follows the backslash. */
function decodeEscape(escape: string): Literal {
  const simple = SIMPLE_ESCAPES.get(escape);
  if (simple !== undefined) return { value: simple };
  if (/^[0-7]/.test(escape)) return { value: String.fromCharCode(Number.parseInt(escape, 8)) };
  if (escape.startsWith('N')) return { why: 'it names a character (\\N{…})' };
  // An escape that Python does not know stays as it is.
  if (!/^[xuU]/.test(escape)) return { value: `\\${escape}` };
  const codePoint = Number.parseInt(escape.slice(1), 16);
  if (escape.length === 1 || codePoint > 0x10_ff_ff) return { why: 'Python refuses one of its escapes' };
  return { value: String.fromCodePoint(codePoint) };
}
