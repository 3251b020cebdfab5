import { type Cursor, END, isBlankOrEnd, isBreak, isBreakOrEnd, isHexDigit, SPACE, TAB } from './cursor.ts';
import { type Loader, LoaderFaultError } from './loader-fault.ts';

const COLON = 0x3a;

/** What surrounds a scalar. */
export interface ScalarContext {
  readonly loader: Loader;
  /** The column of the innermost block; -1 outside all. */
  readonly indent: number;
  readonly inBrackets: boolean;
}

/**
 * Moves over a plain scalar.
 * @returns Where its last character ends, and whether a line break follows it.
 */
export function scanPlain(cursor: Cursor, context: ScalarContext): { end: number; breaksAfter: boolean } {
  const indent = context.indent + 1;
  let end = cursor.at;
  let breaksAfter = false;
  while (!cursor.isDocumentMarker() && !cursor.is('#')) {
    const from = cursor.at;
    cursor.skipTo(plainEnd(cursor.text, from, context));
    if (cursor.at === from) break;
    end = cursor.at;
    breaksAfter = false;
    if (!skipPlainSpace(cursor, context.loader, indent, () => (breaksAfter = true))) break;
    if (!context.inBrackets && cursor.column < indent) break;
  }
  return { end, breaksAfter };
}

/** Where the next blank, line break, end, or what ends a plain scalar stands. */
function plainEnd(text: string, from: number, { loader, inBrackets }: ScalarContext): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Letters and digits, which most of any text is.
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) continue;
    if (isBlankOrEnd(code)) return at;
    if (code === COLON) {
      if (isBlankOrEnd(at + 1 < text.length ? text.charCodeAt(at + 1) : END)) return at;
      const next = inBrackets ? (text[at + 1] ?? '') : '';
      if (next === '' || !',?[]{}'.includes(next)) continue;
      if (loader === 'libyaml') throw new LoaderFaultError('colon-in-brackets', at);
      if (next !== '?') return at;
    } else if (inBrackets && (loader === 'pyyaml' ? ',?[]{}' : ',[]{}').includes(String.fromCharCode(code))) return at;
  }
  return text.length;
}

/** @returns Whether there was any, and the scalar may go on behind it. */
function skipPlainSpace(cursor: Cursor, loader: Loader, indent: number, onBreak: () => void): boolean {
  const from = cursor.at;
  let isNewLine = false;
  for (;;) {
    const code = cursor.peek();
    if (isBreak(code)) {
      cursor.skipBreak();
      isNewLine = true;
      onBreak();
      if (cursor.isDocumentMarker()) return false;
    } else if (code === SPACE || (code === TAB && loader === 'libyaml')) {
      if (code === TAB && isNewLine && cursor.column < indent) throw new LoaderFaultError('tab', cursor.at);
      cursor.skip();
    } else return cursor.at > from;
  }
}

/** Where the next quote, backslash, line break or end stands. */
function quotedEnd(text: string, from: number, quote: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote || code === BACKSLASH || isBreakOrEnd(code)) break;
  }
  return at;
}

const BACKSLASH = 0x5c;
const ESCAPES = '0abt\tnvfre "\\/N_LP';
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Moves over a quoted scalar. */
export function scanQuoted(cursor: Cursor): void {
  const start = cursor.at;
  const quote = cursor.text[start] ?? '';
  cursor.skip();
  for (;;) {
    const code = cursor.peek();
    if (cursor.isDocumentMarker()) throw new LoaderFaultError('marker-in-quotes', cursor.at);
    if (code === END) throw new LoaderFaultError('open-quote', start);
    if (isBreak(code)) cursor.skipBreak();
    else if (quote === '"' && cursor.is('\\')) scanEscape(cursor);
    else if (!cursor.is(quote)) cursor.skipTo(quotedEnd(cursor.text, cursor.at + 1, quote.charCodeAt(0)));
    else if (quote === "'" && cursor.is("'", 1)) cursor.skip(2);
    else break;
  }
  cursor.skip();
}

function scanEscape(cursor: Cursor): void {
  const start = cursor.at;
  const letter = cursor.text[start + 1] ?? '';
  cursor.skip();
  if (isBreak(cursor.peek())) {
    cursor.skipBreak();
    return;
  }
  const digits = Object.hasOwn(HEX_DIGITS, letter) ? (HEX_DIGITS[letter] ?? 0) : 0;
  if (digits === 0 && (letter === '' || !ESCAPES.includes(letter))) throw new LoaderFaultError('escape', start);
  cursor.skip();
  for (let at = 0; at < digits; at += 1) {
    if (!isHexDigit(cursor.peek(at))) throw new LoaderFaultError('escape', start);
  }
  const value = digits === 0 ? 0 : Number.parseInt(cursor.text.slice(cursor.at, cursor.at + digits), 16);
  // Half a surrogate pair is refused by libyaml alone, what is beyond Unicode by both.
  if ((value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff) throw new LoaderFaultError('escape', start);
  cursor.skip(digits);
}

/** Moves over a block scalar (`|`, `>`), its header included. */
export function scanBlock(cursor: Cursor, { loader, indent: outer }: ScalarContext): void {
  const start = cursor.at;
  cursor.skip();
  const [header = ''] = /^(?:[+-][1-9]?|[1-9][+-]?)?/.exec(cursor.text.slice(cursor.at, cursor.at + 2)) ?? [];
  cursor.skip(header.length);
  const increment = Number(/\d/.exec(header)?.[0] ?? 0);
  if (loader === 'pyyaml' && cursor.peek() !== SPACE && !isBreakOrEnd(cursor.peek())) {
    throw new LoaderFaultError('block-header', start);
  }
  while (cursor.peek() === SPACE || (loader === 'libyaml' && cursor.peek() === TAB)) cursor.skip();
  if (cursor.is('#')) cursor.skipToLineEnd();
  if (!isBreakOrEnd(cursor.peek())) throw new LoaderFaultError('block-header', start);
  if (isBreak(cursor.peek())) cursor.skipBreak();
  const fixed = increment === 0 ? undefined : Math.max(outer, 0) + increment;
  const indent = skipBlockBreaks(cursor, loader, fixed) ?? fixed ?? 1;
  const least = fixed ?? Math.max(indent, outer + 1, 1);
  while (cursor.column === least && cursor.peek() !== END) {
    cursor.skipToLineEnd();
    if (isBreak(cursor.peek())) cursor.skipBreak();
    skipBlockBreaks(cursor, loader, least);
  }
}

/**
 * Moves over indentation and empty lines.
 * @param indent Undefined where the first line that is not empty decides.
 * @returns The column that it decides.
 */
function skipBlockBreaks(cursor: Cursor, loader: Loader, indent: number | undefined): number | undefined {
  let deepest = 0;
  for (;;) {
    while ((indent === undefined || cursor.column < indent) && cursor.peek() === SPACE) cursor.skip();
    deepest = Math.max(deepest, cursor.column);
    if (loader === 'libyaml' && (indent === undefined || cursor.column < indent) && cursor.peek() === TAB) {
      throw new LoaderFaultError('tab', cursor.at);
    }
    if (!isBreak(cursor.peek())) break;
    cursor.skipBreak();
  }
  return indent === undefined ? deepest : undefined;
}
