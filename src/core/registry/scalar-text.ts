import { FreshTime, type FreshScalar } from './fresh-value.ts';

export type Quotes = 'none' | 'single' | 'double';

/** What a plain scalar cannot hold without meaning something else, or without some reader tripping over it. */
const NOT_PLAIN: readonly RegExp[] = [
  /^$/,
  // Indicators, a document's end marker, white space at either end or other than a space.
  /^[-?:,[\]{}#&*!|>'"%@`]|^\.\.\.|^ | $|[^\S ]/,
  // A key's colon, a comment.
  /:(?: |$)| #/,
  // Null, booleans, YAML 1.1's default and merge keys.
  /^(?:~|null|true|false|y|yes|n|no|on|off|=|<<)$/i,
  // Numbers: YAML 1.2, YAML 1.1 (`1_000`, `0b1`), Ruby (`1,000`), the hexadecimal and octal ones.
  /^[-+]?(?:\d[\d_,]*)?(?:\.[\d_,]*)?(?:e[-+]?[\d_]+)?$/i,
  /^[-+]?0[box][\da-f_,]*$/i,
  /^[-+]?\.(?:inf|nan)$/i,
  // Base 60, times, dates and timestamps. Only Ruby reads `2023-02-18 06:58:56 +0000` as a time, as it should.
  /^[-+]?\d[\d_,]*(?::\d{1,2})+(?:\.[\d_]*)?$/,
  /^-?\d{4}-\d{1,2}-\d{1,2}(?:(?:t| +)\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d*)? *(?:z|[-+]\d{1,2}(?::\d{2})?)?)?$/i,
  // Beyond the first plane: old readers refuse it outside quotes.
  /[\u{10000}-\u{10ffff}]/u,
];

/** Inside brackets these end a scalar, or did for older readers. */
const NOT_PLAIN_IN_FLOW = /[,[\]{}:?]/;

/** What only an escape can hold: controls, line separators, byte order marks, what is no character. */
const ESCAPED = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/u;
const ESCAPED_BEYOND_JSON = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * A scalar as YAML text that YAML 1.2, YAML 1.1, PyYAML and Ruby's Psych all read as this value, always on one line.
 * @param quotes What it had before, kept where the value allows it; by default as plain as can be.
 */
export function scalarText(value: FreshScalar, { flow, quotes = 'none' }: { flow: boolean; quotes?: Quotes }): string {
  if (value instanceof FreshTime) return value.text;
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'string') return String(value);
  if (quotes === 'none' && isPlain(value, flow)) return value;
  if (quotes === 'single' && !ESCAPED.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replace(
    ESCAPED_BEYOND_JSON,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function isPlain(value: string, flow: boolean): boolean {
  return !(
    ESCAPED.test(value) ||
    NOT_PLAIN.some((pattern) => pattern.test(value)) ||
    (flow && NOT_PLAIN_IN_FLOW.test(value))
  );
}

/** YAML 1.1 takes `1e+21` for text: a number with an exponent needs its point. */
function numberText(value: number): string {
  const text = String(value + 0);
  return text.includes('.') ? text : text.replace('e', '.0e');
}
