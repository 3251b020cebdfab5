import { Cursor, END, isBlankOrEnd, isBreak, SPACE, TAB } from './cursor.ts';
import { type Loader, LoaderFaultError } from './loader-fault.ts';
import type { SourceScalar } from './loaded-value.ts';
import { type Directive, scanAnchor, scanDirective, scanTag, type Tag } from './scan-property.ts';
import { scanBlock, type ScalarContext, scanPlain, scanQuoted } from './scan-scalar.ts';

interface Bare {
  readonly type:
    | 'stream-end'
    | 'document-start'
    | 'document-end'
    | 'block-sequence'
    | 'block-mapping'
    | 'block-end'
    | '['
    | ']'
    | '{'
    | '}'
    | ','
    | '-'
    | 'key'
    | 'value';
  readonly offset: number;
}
export type Token =
  | Bare
  | ({ readonly type: 'scalar' } & SourceScalar)
  | { readonly type: 'alias' | 'anchor'; readonly offset: number; readonly name: string }
  | { readonly type: 'tag'; readonly offset: number; readonly tag: Tag }
  | { readonly type: 'directive'; readonly offset: number; readonly directive: Directive };

/** What may turn out to be a key once its colon is found. */
interface PossibleKey {
  /** Of its first token, counted from the start of the text. */
  readonly token: number;
  readonly isRequired: boolean;
  readonly index: number;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A colon further away from the start of its key is not looked for. */
const LONGEST_KEY = 1024;

/**
 * The tokens of a text as the loaders of YAML 1.1 see them, after `scanner.py` of PyYAML 6.0 and `scanner.c` of libyaml
 * 0.2.5: those two decide what a registry's own tools can load, not a specification.
 */
export class Scanner {
  readonly #cursor: Cursor;
  readonly #loader: Loader;
  readonly #tokens: Token[] = [];
  readonly #keys: (PossibleKey | undefined)[] = [undefined];
  readonly #indents: number[] = [];
  #taken = 0;
  #indent = -1;
  #brackets = 0;
  #keyAllowed = true;
  #isDone = false;

  constructor(text: string, from: number, loader: Loader) {
    this.#cursor = new Cursor(text, from);
    this.#loader = loader;
  }

  peek(): Token {
    while (this.#needsMore()) this.#fetch();
    // The end of the stream is never taken.
    return this.#tokens[0] ?? { type: 'stream-end', offset: this.#cursor.at };
  }

  take(): Token {
    const token = this.peek();
    if (token.type !== 'stream-end') {
      this.#tokens.shift();
      this.#taken += 1;
    }
    return token;
  }

  #needsMore(): boolean {
    if (this.#isDone) return false;
    if (this.#tokens.length === 0) return true;
    this.#forgetStaleKeys();
    return this.#mayBecomeKey(this.#taken);
  }

  #fetch(): void {
    const cursor = this.#cursor;
    this.#skipToToken();
    this.#forgetStaleKeys();
    this.#unwind(cursor.column);
    if (cursor.peek() === END) {
      this.#leaveBlocks();
      this.#isDone = true;
      this.#push({ type: 'stream-end', offset: cursor.at });
    } else if (cursor.column === 0 && cursor.is('%')) {
      this.#leaveBlocks();
      const offset = cursor.at;
      this.#push({ type: 'directive', offset, directive: scanDirective(cursor, this.#loader) });
    } else if (cursor.isDocumentMarker()) {
      this.#leaveBlocks();
      this.#push({ type: cursor.is('-') ? 'document-start' : 'document-end', offset: cursor.at });
      cursor.skip(3);
    } else if (!this.#fetchIndicator()) this.#fetchScalar();
  }

  /** Moves over spaces, and tabs where the loader allows them, comments and line breaks. */
  #skipToToken(): void {
    const cursor = this.#cursor;
    const isLibyaml = this.#loader === 'libyaml';
    for (;;) {
      // libyaml takes a byte order mark at the start of any line for a space.
      if (isLibyaml && cursor.column === 0 && cursor.is('\uFEFF')) cursor.skip();
      const tabsAllowed = isLibyaml && (this.#brackets > 0 || !this.#keyAllowed);
      while (cursor.peek() === SPACE || (tabsAllowed && cursor.peek() === TAB)) cursor.skip();
      if (cursor.is('#')) cursor.skipToLineEnd();
      if (!isBreak(cursor.peek())) return;
      cursor.skipBreak();
      if (this.#brackets === 0) this.#keyAllowed = true;
    }
  }

  /** @returns Whether there was one. */
  #fetchIndicator(): boolean {
    const cursor = this.#cursor;
    const character = cursor.text[cursor.at] ?? '';
    const isAlone = isBlankOrEnd(cursor.peek(1));
    if (character === '[' || character === '{') this.#openBracket(character);
    else if (character === ']' || character === '}') this.#closeBracket(character);
    else if (character === ',') {
      this.#keyAllowed = true;
      this.#forgetKey();
      this.#pushOne(',');
    } else if (character === '-' && isAlone) this.#fetchDash();
    else if (character === '?' && (isAlone || this.#brackets > 0)) this.#fetchExplicitKey();
    else if (character === ':' && (isAlone || this.#brackets > 0)) this.#fetchColon();
    else return false;
    return true;
  }

  #fetchScalar(): void {
    const cursor = this.#cursor;
    const offset = cursor.at;
    const character = cursor.text[offset] ?? '';
    if ((character === '|' || character === '>') && this.#brackets === 0) {
      this.#keyAllowed = true;
      this.#forgetKey();
      scanBlock(cursor, this.#context());
      this.#push({
        type: 'scalar',
        offset,
        text: cursor.text.slice(offset, cursor.at).replace(/^.*/, ''),
        isPlain: false,
      });
      return;
    }
    if (!'*&!\'"'.includes(character) && !this.#startsPlain(character)) {
      throw new LoaderFaultError(character === '\t' ? 'tab' : 'cannot-start', offset);
    }
    this.#rememberKey();
    this.#keyAllowed = false;
    if (character === '*' || character === '&') {
      this.#push({ type: character === '*' ? 'alias' : 'anchor', offset, name: scanAnchor(cursor) });
    } else if (character === '!') {
      this.#push({ type: 'tag', offset, tag: scanTag(cursor, this.#loader, this.#brackets > 0) });
    } else if (character === '"' || character === "'") {
      scanQuoted(cursor);
      this.#push({ type: 'scalar', offset, text: cursor.text.slice(offset + 1, cursor.at - 1), isPlain: false });
    } else {
      const { end, breaksAfter } = scanPlain(cursor, this.#context());
      if (breaksAfter) this.#keyAllowed = true;
      this.#push({ type: 'scalar', offset, text: cursor.text.slice(offset, end), isPlain: true });
    }
  }

  #startsPlain(character: string): boolean {
    if (!'\t-?:,[]{}#&*!|>\'"%@`'.includes(character)) return true;
    if (isBlankOrEnd(this.#cursor.peek(1))) return false;
    return character === '-' || (this.#brackets === 0 && (character === '?' || character === ':'));
  }

  #openBracket(type: '[' | '{'): void {
    this.#rememberKey();
    this.#brackets += 1;
    this.#keys[this.#brackets] = undefined;
    this.#keyAllowed = true;
    this.#pushOne(type);
  }

  #closeBracket(type: ']' | '}'): void {
    this.#forgetKey();
    this.#brackets = Math.max(0, this.#brackets - 1);
    this.#keyAllowed = false;
    this.#pushOne(type);
  }

  #fetchDash(): void {
    if (this.#brackets === 0) {
      if (!this.#keyAllowed) throw new LoaderFaultError('dash-not-allowed', this.#cursor.at);
      this.#indentTo(this.#cursor.column, 'block-sequence');
    }
    this.#keyAllowed = true;
    this.#forgetKey();
    this.#pushOne('-');
  }

  #fetchExplicitKey(): void {
    if (this.#brackets === 0) {
      if (!this.#keyAllowed) throw new LoaderFaultError('key-not-allowed', this.#cursor.at);
      this.#indentTo(this.#cursor.column, 'block-mapping');
    }
    this.#keyAllowed = this.#brackets === 0;
    this.#forgetKey();
    this.#pushOne('key');
  }

  #fetchColon(): void {
    const key = this.#keys[this.#brackets];
    if (key !== undefined) {
      this.#keys[this.#brackets] = undefined;
      const place = key.token - this.#taken;
      this.#tokens.splice(place, 0, { type: 'key', offset: key.offset });
      if (this.#brackets === 0) this.#indentTo(key.column, 'block-mapping', key.offset, place);
      this.#keyAllowed = false;
    } else {
      if (this.#brackets === 0) {
        if (!this.#keyAllowed) throw new LoaderFaultError('value-not-allowed', this.#cursor.at);
        this.#indentTo(this.#cursor.column, 'block-mapping');
      }
      this.#keyAllowed = this.#brackets === 0;
    }
    this.#pushOne('value');
  }

  #context(): ScalarContext {
    return { loader: this.#loader, indent: this.#indent, inBrackets: this.#brackets > 0 };
  }

  #push(token: Token): void {
    this.#tokens.push(token);
  }

  #pushOne(type: Bare['type']): void {
    this.#push({ type, offset: this.#cursor.at });
    this.#cursor.skip();
  }

  #indentTo(
    column: number,
    type: 'block-sequence' | 'block-mapping',
    offset = this.#cursor.at,
    place = this.#tokens.length,
  ): void {
    if (this.#indent >= column) return;
    this.#indents.push(this.#indent);
    this.#indent = column;
    this.#tokens.splice(place, 0, { type, offset });
  }

  #unwind(column: number): void {
    if (this.#brackets > 0) return;
    while (this.#indent > column) {
      this.#indent = this.#indents.pop() ?? -1;
      this.#push({ type: 'block-end', offset: this.#cursor.at });
    }
  }

  #leaveBlocks(): void {
    this.#unwind(-1);
    this.#forgetKey();
    this.#keyAllowed = false;
    if (this.#cursor.peek() === END) this.#keys.fill(undefined);
  }

  #rememberKey(): void {
    if (!this.#keyAllowed) return;
    this.#forgetKey();
    const { index, line, column, at } = this.#cursor;
    const isRequired = this.#brackets === 0 && this.#indent === column;
    const token = this.#taken + this.#tokens.length;
    this.#keys[this.#brackets] = { token, isRequired, index, line, column, offset: at };
  }

  #forgetKey(level = this.#brackets): void {
    const key = this.#keys[level];
    if (key?.isRequired === true) throw new LoaderFaultError('key-without-colon', key.offset);
    this.#keys[level] = undefined;
  }

  #forgetStaleKeys(): void {
    const { line, index } = this.#cursor;
    // One for each open bracket, and one for the blocks.
    for (let level = 0; level <= this.#brackets; level += 1) {
      const key = this.#keys[level];
      if (key !== undefined && (key.line !== line || index - key.index > LONGEST_KEY)) this.#forgetKey(level);
    }
  }

  #mayBecomeKey(token: number): boolean {
    for (let level = 0; level <= this.#brackets; level += 1) if (this.#keys[level]?.token === token) return true;
    return false;
  }
}
