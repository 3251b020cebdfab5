/** What a piece of source is; without a kind it is plain. */
interface SourcePiece {
  text: string;
  kind?: 'key' | 'string' | 'number' | 'keyword' | 'comment';
}

export type SourceLanguage = 'yaml' | 'python' | 'plain';

const KEYWORDS =
  /^(?:and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield|True|False|None)$/;
// A string that a line leaves open runs to the end of the line. A number stands alone: 2.7 is one, 3.9,<4 begins with one.
const PYTHON =
  /(#.*)|((?:\b[rbfuRBFU]{1,2})?(?:"(?:[^"\\]|\\.)*(?:"|$)|'(?:[^'\\]|\\.)*(?:'|$)))|(\b\d[\w.]*)|([A-Za-z_]\w*)/g;
const YAML_KEY = /^(\s*(?:- +)*)([^\s#"'[\]{},&*!|>%@`][^#:]*|"[^"]*"|'[^']*')(?=:(?:\s|$))/;
const YAML =
  /((?:^|(?<=\s))#.*)|("(?:[^"\\]|\\.)*(?:"|$)|'(?:[^']|'')*(?:'|$))|((?<![^\s:[,-])-?\d+(?:\.\d+)?(?![^\s,\]}]))/g;

/** The language by a file's name. */
export function languageOf(file: string): SourceLanguage {
  if (/\.(?:py|pyi)$/.test(file)) return 'python';
  // An entry is front matter, and toml is near enough in comments, strings and numbers.
  return /\.(?:ya?ml|md|toml|cfg)$/.test(file) ? 'yaml' : 'plain';
}

/** One line in coloured pieces. Together they are the line, sign by sign. */
export function highlight(line: string, language: SourceLanguage): SourcePiece[] {
  if (language === 'plain') return line === '' ? [] : [{ text: line }];
  const pieces: SourcePiece[] = [];
  let rest = line;
  if (language === 'yaml') {
    const [, indent = '', key] = YAML_KEY.exec(line) ?? [];
    if (key !== undefined) {
      if (indent) pieces.push({ text: indent });
      pieces.push({ text: key, kind: 'key' });
      rest = line.slice(indent.length + key.length);
    }
  }
  let from = 0;
  for (const found of rest.matchAll(language === 'yaml' ? YAML : PYTHON)) {
    const [text, comment, string, number] = found;
    const kind = kindOf(text, comment, string, number);
    if (kind === undefined) continue;
    if (found.index > from) pieces.push({ text: rest.slice(from, found.index) });
    pieces.push({ text, kind });
    from = found.index + text.length;
  }
  if (from < rest.length) pieces.push({ text: rest.slice(from) });
  return pieces;
}

function kindOf(text: string, comment?: string, string?: string, number?: string): SourcePiece['kind'] {
  if (comment !== undefined) return 'comment';
  if (string !== undefined) return 'string';
  if (number !== undefined) return 'number';
  return KEYWORDS.test(text) ? 'keyword' : undefined;
}
