import { Composer, Lexer, Parser, type CST, type Document } from 'yaml';
import { BYTE_ORDER_MARK } from './text-lines.ts';

/** What makes a text no YAML that we read. `offset` is the place in the text that was parsed. */
export type YamlFault =
  | { readonly code: 'entry.not-yaml'; readonly detail: string; readonly todo?: string; readonly offset: number }
  | { readonly code: 'entry.yaml-bomb'; readonly offset: number }
  | { readonly code: 'entry.forbidden-key' | 'entry.duplicate-key'; readonly key: string; readonly offset: number };

/** A fault, thrown where it is found and caught by whoever began the reading. */
export class YamlFaultError extends Error {
  readonly fault: YamlFault;
  constructor(fault: YamlFault) {
    super(fault.code);
    this.fault = fault;
  }
}

export type YamlDocument = Document.Parsed;
type ParserError = YamlDocument['errors'][number];

/** Far beyond what people write, far below what overflows the stack of a recursive walk. */
export const MAXIMUM_DEPTH = 100;

const OPTIONS = { uniqueKeys: false, prettyErrors: false, resolveKnownTags: false, logLevel: 'silent' } as const;

/**
 * The tokens of a YAML text, of which documents are composed.
 * @throws YamlFaultError where it nests deeper than {@link MAXIMUM_DEPTH}: composing is recursive.
 */
export function tokensOf(text: string): CST.Token[] {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  // The parser takes a mark for the beginning of a line's text, and then a list's first dash for a scalar.
  parser.offset = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  // The depth of brackets, and how many blocks this line opens (`- - - a`): refused before the parser builds them.
  let brackets = 0;
  let opened = 0;
  for (const lexeme of new Lexer().lex(text.slice(parser.offset))) {
    if (lexeme === '[' || lexeme === '{') brackets += 1;
    else if (lexeme === ']' || lexeme === '}') brackets -= 1;
    else if (lexeme === '\n' || lexeme === '\r\n') opened = 0;
    else if (brackets === 0 && (lexeme === '-' || lexeme === '?' || lexeme === ':')) opened += 1;
    if (Math.max(brackets, opened) > MAXIMUM_DEPTH) throw bomb(parser.offset);
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  refuseDepth(tokens);
  return tokens;
}

/**
 * The one document of these tokens.
 * @param end The length of their text.
 * @param version YAML 1.2 is what we read; 1.1 is what Jekyll and PyYAML read.
 * @param keepSourceTokens Whether the nodes keep their tokens: an editor needs them.
 * @throws YamlFaultError at the first error, more than one document included.
 */
export function documentOf(
  tokens: readonly CST.Token[],
  end: number,
  { version, keepSourceTokens }: { version: '1.2' | '1.1'; keepSourceTokens: boolean },
): YamlDocument {
  const [document, second] = new Composer({ ...OPTIONS, version, keepSourceTokens }).compose(tokens, true, end);
  // `compose` with `forceDoc` answers with one document at least.
  if (document === undefined) throw new Error('no document');
  const error = document.errors.find((one) => !isHarmless(one));
  if (error !== undefined) throw parserFault(error);
  if (second?.contents) throw notYaml('there is more than one document', second.range[0]);
  return document;
}

/** What YAML 1.2 forbids and YAML 1.1 does not, where the parser reads the value as those do who allow it. */
function isHarmless({ message }: ParserError): boolean {
  return message.startsWith('Comments must be separated');
}

/** A continuation line at the column of its key or before it: YAML 1.1 allows it, the parser ends the value there. */
const NOT_INDENTED = /^(?:Missing closing ["']|Flow (?:map|sequence) in block collection)/;

/** What every loader of YAML 1.1 reads and this parser does not. */
function parserFault({ message, pos: [offset] }: ParserError): YamlFaultError {
  return NOT_INDENTED.test(message)
    ? notYaml(
        'the value continues on a line that is not indented below its key',
        offset,
        'Put two spaces more in front of its lines than the key has, or write the value on one line.',
      )
    : notYaml('YAML 1.1 and YAML 1.2 take this for different things', offset, 'Put the value in quotes.');
}

export function bomb(offset: number): YamlFaultError {
  return new YamlFaultError({ code: 'entry.yaml-bomb', offset });
}

export function notYaml(detail: string, offset: number, todo?: string): YamlFaultError {
  return new YamlFaultError({ code: 'entry.not-yaml', detail, offset, ...(todo === undefined ? {} : { todo }) });
}

/** Walks the tokens with a stack of its own: a recursive walk is what this protects. */
function refuseDepth(tokens: readonly CST.Token[]): void {
  const stack: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { token, depth } = next;
    if (depth > MAXIMUM_DEPTH) throw bomb(token.offset);
    if (token.type === 'document' && token.value) stack.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key) stack.push({ token: item.key, depth: depth + 1 });
      if (item.value) stack.push({ token: item.value, depth: depth + 1 });
    }
  }
}
