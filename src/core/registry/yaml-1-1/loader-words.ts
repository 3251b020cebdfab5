import { namedCharacter } from '../../../shared/visible-text.ts';
import type { LoaderFault } from './loader-fault.ts';

/** What is wrong with a place of a YAML text, and what to type instead. */
export interface LoaderWords {
  readonly detail: string;
  readonly todo: string;
}

/** A fault in words that a plugin's author can act on. */
export function loaderWords(text: string, { kind, offset }: LoaderFault): LoaderWords {
  const line = lineAt(text, offset);
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
  const value = valueIn(line.text);
  const inQuotes = value === undefined ? 'Put the value in quotes.' : `Put the value in quotes: ${value.quoted}`;
  switch (kind) {
    case 'character':
      return { detail: `${namedCharacter(character)} cannot be in YAML`, todo: 'Delete it.' };
    case 'line-break':
      return {
        detail: `${namedCharacter(character)} ends the line for some of the registry’s tools and not for others`,
        todo: 'Delete it, or replace it with a space.',
      };
    case 'tab':
      return tabWords(line.text);
    case 'cannot-start':
      return { detail: `a value cannot start with ${character}`, todo: inQuotes };
    case 'key-without-colon':
      return keyWords(line.text);
    case 'value-not-allowed':
      return value !== undefined && line.at > value.start
        ? { detail: 'a colon and a space inside a value start a second value', todo: inQuotes }
        : deepKeyWords(line, lineAt(text, Math.max(0, offset - line.at - 1)));
    case 'dash-not-allowed':
      return {
        detail: 'a list cannot start on the line of its key',
        todo: 'Write each item on a line of its own below the key, or put the value in quotes.',
      };
    case 'key-not-allowed':
      return { detail: 'this cannot be a key', todo: 'Write it as key: value, or put it in quotes.' };
    case 'block-header':
      return { detail: `the value starts with ${character}, which starts a text of several lines`, todo: inQuotes };
    case 'colon-in-brackets':
      return {
        detail: 'a colon inside brackets is followed by punctuation',
        todo: 'Write a space behind the colon, or put the text in quotes.',
      };
    case 'open-quote':
      return { detail: 'a quote starts here and never ends', todo: `Close it with ${character}.` };
    case 'marker-in-quotes':
      return { detail: 'a quote is still open where the document ends', todo: 'Close the quote.' };
    case 'escape':
      return escapeWords(text.slice(offset));
    case 'anchor-name':
    case 'unknown-alias':
    case 'tag':
      return { detail: `the value starts with ${character}, which has a meaning of its own in YAML`, todo: inQuotes };
    case 'duplicate-anchor':
      return { detail: 'this anchor (&) is defined twice', todo: 'Give each anchor a name of its own.' };
    case 'directive':
      return { detail: 'a line that starts with % is a directive', todo: 'Put the text in quotes, or indent it.' };
    case 'indentation':
      return value !== undefined && line.at > value.start && '"\'[{'.includes(value.text.charAt(0))
        ? { detail: `text follows the value that starts with ${value.text.charAt(0)}`, todo: inQuotes }
        : {
            detail: 'this line continues none of the lists and maps above',
            todo: 'Indent it like the other lines of its list or map.',
          };
    case 'open-bracket':
      return {
        detail: 'a bracket is not closed, or a comma is missing',
        todo: 'Close the bracket, write a comma between items, or put the value in quotes.',
      };
    case 'missing-value':
      return { detail: `a value is missing before ${shownCharacter(character)}`, todo: inQuotes };
    case 'second-document':
      return { detail: 'a second document starts here', todo: 'Delete the line.' };
    case 'impossible-value':
      return {
        detail: `${value?.text ?? 'this'} looks like a date, a time or a number and is none`,
        todo: `Correct it, or ${inQuotes.charAt(0).toLowerCase()}${inQuotes.slice(1)}`,
      };
    case 'special-word':
      return { detail: `${value?.text ?? character} has a meaning of its own in YAML`, todo: inQuotes };
  }
}

interface Line {
  readonly text: string;
  /** Where the offset is in it. */
  readonly at: number;
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
  return { text: line.startsWith('\uFEFF') ? line.slice(1) : line, at: offset - start };
}

/** A line's value as it is, and with its key or dash and quotes around it. */
function valueIn(line: string): { text: string; start: number; quoted: string } | undefined {
  const [, head = '', text = ''] = /^(\s*(?:- +)*(?:[\w .-]+:[ \t]+)?)(\S.*?)\s*$/.exec(line) ?? [];
  if (text === '' || text.startsWith('#')) return undefined;
  const quoted = quotedValue(text.replace(/\s+#.*$/, ''));
  return { text, start: head.length, quoted: `${head.trimStart()}${quoted}` };
}

/** Text in the quotes that need the fewest escapes. */
export function quotedValue(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function tabWords(line: string): LoaderWords {
  if (line.trim() === '') return { detail: 'a line of nothing but a tab', todo: 'Delete the tab.' };
  if (/^ *\t/.test(line)) return { detail: 'a tab indents this line', todo: 'Indent it with spaces.' };
  if (/\t\s*$/.test(line)) return { detail: 'a tab stands at the end of the line', todo: 'Delete it.' };
  return { detail: 'a tab stands where only a space may', todo: `Write a space: ${line.trim().replaceAll('\t', ' ')}` };
}

function keyWords(line: string): LoaderWords {
  const [, key = '', behind = '', value = ''] = /^\s*(?:- +)*([\w.-]+):([^ \t\w"'/]?)(.+)$/.exec(line) ?? [];
  if (key === '') {
    return {
      detail: 'this line is neither a key with a value nor indented below one',
      todo: 'Write it as key: value, or indent it to continue the line above.',
    };
  }
  if (namedCharacter(behind).includes('(')) {
    return {
      detail: `${namedCharacter(behind)} stands behind the colon instead of a space`,
      todo: `Write ${key}: ${value.trim()}`,
    };
  }
  return { detail: 'there is no space behind the colon', todo: `Write ${key}: ${behind}${value}` };
}

/** A key behind a value that is not over: it is indented too far, or the line above is no key. */
function deepKeyWords(line: Line, above: Line): LoaderWords {
  if (indentOf(above.text) === indentOf(line.text) && above.text !== line.text) {
    const { detail, todo } = keyWords(above.text);
    return { detail: `in the line above, ${detail.replace(/^this line/, 'it')}`, todo };
  }
  return {
    detail: 'this key is indented deeper than the line above allows',
    todo: 'Indent it like the keys around it, or put the value above in quotes.',
  };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function escapeWords(text: string): LoaderWords {
  const [pair = '', high = '', low = ''] = /^\\u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})/i.exec(text) ?? [];
  if (pair !== '') {
    const written = String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16));
    return { detail: `${pair} is two halves of a character`, todo: `Write ${written} itself.` };
  }
  return {
    detail: `${text.slice(0, 2)} is not an escape that YAML knows`,
    todo: 'Write \\\\ for a backslash, or put the text in single quotes.',
  };
}

function shownCharacter(character: string): string {
  return /\s/.test(character) ? 'the end of the line' : character;
}
