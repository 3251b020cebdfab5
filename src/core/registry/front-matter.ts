/** Where the parts of a file with front matter are: offsets in its text. */
export interface FrontMatter {
  /** Between the two marker lines. */
  readonly yaml: { readonly start: number; readonly end: number };
  /** Behind the closing line and the blank lines that follow it, which Jekyll takes for a part of it. */
  readonly body: { readonly start: number };
  /** The line end of the opening line. */
  readonly eol: '\n' | '\r\n';
}

export type FrontMatterFault =
  | { readonly code: 'entry.front-matter-missing' }
  | { readonly code: 'entry.front-matter-code'; readonly language: string }
  | { readonly code: 'entry.front-matter-unclosed' };

// `\s` is Ruby's here: no white space beyond ASCII.
const OPENING = /^\uFEFF?---([^\n]*)(\n?)/;
const BLANK = /^[ \t\r\f\v]*$/;
const LANGUAGE = /^[ \t]*([A-Za-z][^\s]*)/;
const CLOSING = /(?<=\n)(?:---|\.\.\.)[ \t\r\f\v]*(?![^\n])/g;
const SPACE = /[ \t\r\n\f\v]*/y;

/**
 * Splits a file as Jekyll does: `/\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)/m` (`Jekyll::Document::YAML_FRONT_MATTER_REGEXP`).
 * A byte order mark before it is no part of it. What names a language behind the opening `---` is told apart: other
 * readers of front matter run such code.
 */
export function splitFrontMatter(text: string): FrontMatter | FrontMatterFault {
  const opening = OPENING.exec(text);
  if (opening === null) return { code: 'entry.front-matter-missing' };
  const [line, behind = '', newline] = opening;
  if (!BLANK.test(behind)) {
    const language = LANGUAGE.exec(behind)?.[1];
    return language === undefined
      ? { code: 'entry.front-matter-missing' }
      : { code: 'entry.front-matter-code', language };
  }
  CLOSING.lastIndex = line.length;
  const closing = newline === '' ? null : CLOSING.exec(text);
  if (closing === null) return { code: 'entry.front-matter-unclosed' };
  return {
    yaml: { start: line.length, end: closing.index },
    body: { start: bodyStart(text, closing.index + 3) },
    eol: behind.endsWith('\r') ? '\r\n' : '\n',
  };
}

/** `\s*$\n?` takes all white space up to the last line end in it, and at the end of the text all of it. */
function bodyStart(text: string, afterMarker: number): number {
  SPACE.lastIndex = afterMarker;
  const end = afterMarker + (SPACE.exec(text)?.[0].length ?? 0);
  return end === text.length ? end : text.lastIndexOf('\n', end - 1) + 1;
}
