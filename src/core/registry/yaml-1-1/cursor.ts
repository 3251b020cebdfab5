// Character codes that the scanner asks for by name.
export const TAB = 0x09;
export const SPACE = 0x20;
const DASH = 0x2d;
const DOT = 0x2e;
/** What `peek` answers behind the end: a text with a NUL in it is refused before. */
export const END = 0;

/** Whether a code ends a line in YAML 1.1: also NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR. */
export function isBreak(code: number): boolean {
  return code === 0x0a || (code > 0x0a && isRareBreak(code));
}

function isRareBreak(code: number): boolean {
  return code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function isBreakOrEnd(code: number): boolean {
  return code === END || isBreak(code);
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

export function isBlankOrEnd(code: number): boolean {
  return isBlank(code) || isBreakOrEnd(code);
}

/** ASCII letters and digits, `-` and `_`: what names consist of. */
export function isNameCharacter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x2d ||
    code === 0x5f
  );
}

export function isHexDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
}

const BYTE_ORDER_MARK = 0xfeff;

/** A place in a text that only moves forward. Columns count code points, as the loaders do. */
export class Cursor {
  readonly text: string;
  at: number;
  line = 0;
  /** Code points since the start. */
  index = 0;
  column = 0;

  constructor(text: string, from: number) {
    this.text = text;
    this.at = text.charCodeAt(from) === BYTE_ORDER_MARK ? from + 1 : from;
  }

  /** The code of the character so many places ahead; `END` behind the end. */
  peek(ahead = 0): number {
    const at = this.at + ahead;
    return at < this.text.length ? this.text.charCodeAt(at) : END;
  }

  is(character: string, ahead = 0): boolean {
    return this.text[this.at + ahead] === character;
  }

  /** Moves over characters that are not line breaks. */
  skip(count = 1): void {
    for (let left = count; left > 0; left -= 1) {
      const code = this.text.charCodeAt(this.at);
      this.at += 1;
      // The second half of a surrogate pair is the same code point.
      if (code >= 0xdc00 && code <= 0xdfff) continue;
      this.index += 1;
      this.column += 1;
    }
  }

  /** Moves forward to a place on this line. */
  skipTo(target: number): void {
    let count = target - this.at;
    for (let at = this.at; at < target; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code >= 0xdc00 && code <= 0xdfff) count -= 1;
    }
    this.at = target;
    this.index += count;
    this.column += count;
  }

  skipBreak(): void {
    this.at += this.is('\r') && this.is('\n', 1) ? 2 : 1;
    this.index += 1;
    this.line += 1;
    this.column = 0;
  }

  skipToLineEnd(): void {
    const { text } = this;
    let at = this.at;
    while (at < text.length && !isBreak(text.charCodeAt(at))) at += 1;
    this.skipTo(at);
  }

  /** Whether `---` or `...` stands here alone, at the start of a line. */
  isDocumentMarker(marker?: '---' | '...'): boolean {
    if (this.column !== 0) return false;
    const first = this.peek();
    if ((first !== DASH && first !== DOT) || !isBlankOrEnd(this.peek(3))) return false;
    const found = this.text.slice(this.at, this.at + 3);
    return marker === undefined ? found === '---' || found === '...' : found === marker;
  }
}
