/** Where a cursor stands in YAML: at a key, at a value, or at an item of a list, which may begin a map. */
export interface YamlPlace {
  kind: 'key' | 'value' | 'item';
  /** The keys that lead here; a list's items add none. A value's own key is the last one. */
  path: string[];
  /** The column where what is typed begins, 0-based. */
  from: number;
  /** Keys that the map has already. */
  present: string[];
}

interface Line {
  /** The column of the first dash; of the content where there is none. */
  start: number;
  /** The column of what follows the dashes. */
  content: number;
  key: string | undefined;
  /** What follows the key and its colon. */
  rest: string;
}

const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'[\]{},][^:#]*?)\s*:(?:\s+|$)/;
const BLOCK_TEXT = /^[|>][+\-\d]*\s*(?:#.*)?$/;

/**
 * Reads by indentation alone, so that it holds while the text is not yet YAML.
 * @param lines The lines of the YAML, without the fences of a front matter.
 * @param at The cursor's line, 0-based; `column` likewise.
 * @returns Undefined in a comment, in block text, and where a value goes on from another line.
 */
export function yamlPlaceAt(lines: readonly string[], at: number, column: number): YamlPlace | undefined {
  const text = (lines[at] ?? '').slice(0, column);
  if (/^(?:[^"']|"[^"]*"|'[^']*')*?(?:^|\s)#/.test(text)) return undefined;
  const line = parsed(text);
  const { path, isText } = parentsOf(lines, at, line);
  if (isText) return undefined;
  if (line.key !== undefined) {
    const from = text.length - typedAfter(line.rest).length;
    return { kind: 'value', path: [...path, line.key], from, present: [] };
  }
  const isItem = line.content > line.start;
  const typed = text.slice(line.content);
  // Two words without a colon, or an open bracket, are a value that goes on.
  if (/[\s[{,]/.test(typed.trimEnd())) return undefined;
  return {
    kind: isItem ? 'item' : 'key',
    path,
    from: line.content + (/^["']/.test(typed) ? 1 : 0),
    present: siblingsOf(lines, at, line),
  };
}

function parsed(text: string): Line {
  const [, indent = '', dashes = '', content = ''] = /^(\s*)((?:-(?:\s+|$))*)(.*)$/.exec(text) ?? [];
  const [whole = '', key] = KEY.exec(content) ?? [];
  return {
    start: indent.length,
    content: indent.length + dashes.length,
    key: key === undefined ? undefined : key.replace(/^(["'])(.*)\1$/, '$2'),
    rest: content.slice(whole.length),
  };
}

/** The keys above a line, and whether the innermost one holds block text. */
function parentsOf(lines: readonly string[], at: number, line: Line): { path: string[]; isText: boolean } {
  const path: string[] = [];
  let isText = false;
  // A list may stand at its key's own column.
  let limit = line.content > line.start ? line.start + 1 : line.content;
  for (let above = at - 1; above >= 0 && limit > 0; above -= 1) {
    const text = lines[above] ?? '';
    if (/^\s*(?:#|$)/.test(text)) continue;
    const other = parsed(text);
    if (other.key !== undefined && other.content < limit) {
      if (path.length === 0) isText = BLOCK_TEXT.test(other.rest);
      path.unshift(other.key);
      limit = other.content;
    }
    if (other.content > other.start && other.start < limit) limit = other.start + 1;
  }
  return { path, isText };
}

function siblingsOf(lines: readonly string[], at: number, line: Line): string[] {
  const present: string[] = [];
  const look = (from: number, step: 1 | -1) => {
    for (let other = from; other >= 0 && other < lines.length; other += step) {
      const text = lines[other] ?? '';
      if (/^\s*(?:#|$)/.test(text)) continue;
      const { start, content, key } = parsed(text);
      // Downwards a dash begins another item; upwards it begins this one.
      const isOutside = step === 1 ? start < line.content : content < line.content;
      if (isOutside) return;
      if (content === line.content && key !== undefined) present.push(key);
      if (start < line.content) return;
    }
  };
  if (line.content === line.start) look(at - 1, -1);
  look(at + 1, 1);
  return present;
}

/** What is typed of a value: in a flow list its last item; without the quote that opens it. */
function typedAfter(rest: string): string {
  const [, last = rest] = /^\[(?:.*,)?\s*(.*)$/.exec(rest) ?? [];
  return last.replace(/^["']/, '');
}
