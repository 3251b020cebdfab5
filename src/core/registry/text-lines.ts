// Where lines begin and end in a text. Only `\n` ends a line here, as in Jekyll; a `\r` before it belongs to the end.

export const BYTE_ORDER_MARK = '\uFEFF';

/** Where the line of `offset` begins; on the first line behind a byte order mark. */
export function lineStart(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && offset > 0 && text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : start;
}

/** Where the next line begins for what ends at `end`; `end` itself where its line is already over. */
export function lineAfter(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const newline = text.indexOf('\n', end);
  return newline === -1 ? text.length : newline + 1;
}

/** Where the line of what ends at `end` ends, before its line end. */
export function lineTail(text: string, end: number): number {
  const after = lineAfter(text, end);
  if (text[after - 1] !== '\n') return after;
  return text[after - 2] === '\r' ? after - 2 : after - 1;
}

/** The column of `offset`, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Whether nothing but spaces stands before `offset` on its line. */
export function opensLine(text: string, offset: number): boolean {
  return /^ *$/.test(text.slice(lineStart(text, offset), offset));
}

/** The line end that the neighbours of `offset` use: the line before, else the one behind, else `\n`. */
export function lineEndNear(text: string, offset: number): '\n' | '\r\n' {
  const before = offset === 0 ? -1 : text.lastIndexOf('\n', offset - 1);
  const newline = before === -1 ? text.indexOf('\n', offset) : before;
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}

/** The place of `offset` for a reader: line and column, both 1-based. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return { line, column: columnOf(text, offset) + 1 };
}
