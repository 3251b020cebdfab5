import type { WorkLimit } from './work-limit.ts';

/** A larger file is no plugin's setup.py or package: it is not parsed. */
const MAXIMUM_BYTES = 1_000_000;

/** Lines as Python counts them: a lone carriage return ends one too, and a byte order mark is not part of the first. */
export function universalNewlines(source: string): string {
  return source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}

/** Why Python source cannot be parsed at all; nothing where it can be tried. */
export function refusal(source: string): string | undefined {
  if (source.length > MAXIMUM_BYTES || Buffer.byteLength(source) > MAXIMUM_BYTES) {
    return `it is larger than ${MAXIMUM_BYTES.toLocaleString('en')} bytes`;
  }
  return source.includes('\0') ? 'it has a NUL byte' : undefined;
}

/**
 * The text for the grammar, as long as `text` so that positions hold in both.
 *
 * The grammar counts a tab as eight columns wherever it stands; Python's goes to the next multiple of eight. Old
 * sources mix `    \t` with eight spaces. A form feed starts the count again in both, so it fills up what tabs leave.
 */
export function withPlainIndents(text: string): string {
  return text.replaceAll(/^[ \t\f]*[ \f]\t[ \t\f]*/gm, (indent) => {
    const lastTab = indent.lastIndexOf('\t') + 1;
    let column = 0;
    for (const character of indent.slice(0, lastTab)) {
      if (character === '\f') column = 0;
      else if (character === '\t') column += 8 - (column % 8);
      else column += 1;
    }
    return '\f'.repeat(lastTab - column / 8) + '\t'.repeat(column / 8) + indent.slice(lastTab);
  });
}

/** Words with a character that is not ASCII's: Python may read them as other words. */
const FOREIGN_WORD = /(?<![\w\u0080-\uFFFF])\w*[\u0080-\uFFFF][\w\u0080-\uFFFF]*/g;
/** Normalising takes the square of the length: a longer name is nobody's. */
const MAXIMUM_NAME = 200;

/** A name as Python compares it (PEP 3131): `ｎａｍｅ` is `name`. */
export function normalised(name: string): string {
  return name.length > MAXIMUM_NAME || /^[\0-\x7F]*$/.test(name) ? name : name.normalize('NFKC');
}

/** Where names may be in a text: a quick look that spares the parser most of a source. */
export function mentionsOf(text: string, names: readonly string[]): Mentions {
  const foreign = [...text.matchAll(FOREIGN_WORD)].flatMap(({ 0: word, index }) =>
    names.includes(normalised(word)) ? [index] : [],
  );
  const positions = [...names.flatMap((name) => positionsOf(text, name)), ...foreign].sort((a, b) => a - b);
  return (start, end) => {
    let low = 0;
    let high = positions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((positions[middle] ?? Infinity) < start) low = middle + 1;
      else high = middle;
    }
    return (positions[low] ?? Infinity) < end;
  };
}
export type Mentions = (start: number, end: number) => boolean;

/** A source that is being read. */
export interface SourceText {
  /** The part of it that matters. */
  text: string;
  /** The 1-based line in the source of a position in `text`. */
  lineAt: (position: number) => number;
  limit: WorkLimit;
}

/** Where a piece of text begins, each time. */
export function positionsOf(text: string, piece: string): number[] {
  const positions: number[] = [];
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + piece.length)) positions.push(at);
  return positions;
}

/** The 1-based line of a position. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** Whether a statement after these blanks is not indented: a form feed starts Python's count again. */
export function isMargin(blanks: string): boolean {
  return blanks === '' || /^[ \t\f]*\f$/.test(blanks);
}
