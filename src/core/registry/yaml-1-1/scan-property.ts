import { type Cursor, isBlankOrEnd, isBreakOrEnd, isHexDigit, isNameCharacter, SPACE, TAB } from './cursor.ts';
import { type Loader, LoaderFaultError } from './loader-fault.ts';

/** Moves over an anchor (`&name`) or an alias (`*name`), and returns its name. */
export function scanAnchor(cursor: Cursor): string {
  const start = cursor.at;
  cursor.skip();
  while (isNameCharacter(cursor.peek())) cursor.skip();
  const name = cursor.text.slice(start + 1, cursor.at);
  if (name === '' || !(isBlankOrEnd(cursor.peek()) || '?:,]}%@`'.includes(cursor.text[cursor.at] ?? ''))) {
    throw new LoaderFaultError('anchor-name', start);
  }
  return name;
}

export interface Tag {
  /** Undefined for a tag that stands as it is: `!<…>`, and `!` alone. */
  readonly handle: string | undefined;
  readonly suffix: string;
}

/** Moves over a tag. */
export function scanTag(cursor: Cursor, loader: Loader, inBrackets: boolean): Tag {
  const start = cursor.at;
  const tag = readTag(cursor, loader, start);
  const code = cursor.peek();
  const ends = loader === 'pyyaml' ? code === SPACE || isBreakOrEnd(code) : isBlankOrEnd(code);
  const isClosed = ends || (loader === 'libyaml' && inBrackets && cursor.is(','));
  // A lone `!` is looked at by its next character before PyYAML comes here.
  if (!isClosed) throw new LoaderFaultError(code === TAB ? 'tab' : 'tag', code === TAB ? cursor.at : start);
  return tag;
}

function readTag(cursor: Cursor, loader: Loader, start: number): Tag {
  if (cursor.is('<', 1)) {
    cursor.skip(2);
    const suffix = scanUri(cursor, loader, true, start);
    if (suffix === '' || !cursor.is('>')) throw new LoaderFaultError('tag', start);
    cursor.skip();
    return { handle: undefined, suffix };
  }
  if (isBlankOrEnd(cursor.peek(1))) {
    cursor.skip();
    return { handle: undefined, suffix: '!' };
  }
  let length = 1;
  while (isNameCharacter(cursor.peek(length))) length += 1;
  const isHandle = cursor.is('!', length);
  // PyYAML takes any `!` further on for the end of a handle, and then misses it.
  if (loader === 'pyyaml' && !isHandle && hasLaterMark(cursor)) throw new LoaderFaultError('tag', start);
  const handle = isHandle ? cursor.text.slice(start, start + length + 1) : '!';
  cursor.skip(handle.length);
  const suffix = scanUri(cursor, loader, false, start);
  if (suffix === '' && (loader === 'pyyaml' || isHandle)) throw new LoaderFaultError('tag', start);
  return suffix === '' ? { handle: undefined, suffix: '!' } : { handle, suffix };
}

function hasLaterMark(cursor: Cursor): boolean {
  for (let ahead = 1; ; ahead += 1) {
    const code = cursor.peek(ahead);
    if (code === SPACE || isBreakOrEnd(code)) return false;
    if (cursor.is('!', ahead)) return true;
  }
}

function scanUri(cursor: Cursor, loader: Loader, isVerbatim: boolean, start: number): string {
  const marks = loader === 'pyyaml' || isVerbatim ? ";/?:@&=+$,.!~*'()[]%" : ";/?:@&=+$.!~*'()%";
  const from = cursor.at;
  for (;;) {
    if (cursor.is('%')) scanUriEscape(cursor, start);
    else if (isNameCharacter(cursor.peek()) || marks.includes(cursor.text[cursor.at] ?? '\n')) cursor.skip();
    else return cursor.text.slice(from, cursor.at);
  }
}

/** One or more `%xx`, which have to be UTF-8. */
function scanUriEscape(cursor: Cursor, start: number): void {
  const bytes: number[] = [];
  while (cursor.is('%')) {
    if (!isHexDigit(cursor.peek(1)) || !isHexDigit(cursor.peek(2))) throw new LoaderFaultError('tag', start);
    bytes.push(Number.parseInt(cursor.text.slice(cursor.at + 1, cursor.at + 3), 16));
    cursor.skip(3);
  }
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    throw new LoaderFaultError('tag', start);
  }
}

export interface Directive {
  readonly name: string;
  /** Of `%TAG`. */
  readonly handle: string | undefined;
}

const URI = String.raw`[\w;/?:@&=+$,.!~*'()[\]%-]+`;
/** The lines that each loader takes for a directive. */
const DIRECTIVES: Readonly<Record<Loader, RegExp>> = {
  pyyaml: new RegExp(
    String.raw`^%(?:(YAML) +1\.\d+(?: +#.*| *)|(TAG) +(!|![\w-]*!) +${URI}(?: +#.*| *)|(?!(?:YAML|TAG)(?: |$))([\w-]+)(?: .*)?)$`,
  ),
  libyaml: new RegExp(
    String.raw`^%(?:(YAML)[ \t]+0*1\.0*[12][ \t]*(?:#.*)?|(TAG)[ \t]+(!|![\w-]*!)[ \t]+${URI}(?:[ \t]+(?:#.*)?)?)$`,
  ),
};

/** Moves over a line that starts with `%`. */
export function scanDirective(cursor: Cursor, loader: Loader): Directive {
  const start = cursor.at;
  cursor.skipToLineEnd();
  const found = DIRECTIVES[loader].exec(cursor.text.slice(start, cursor.at));
  if (found === null) throw new LoaderFaultError('directive', start);
  const [, version, tag, handle, other] = found;
  return { name: version ?? tag ?? other ?? '', handle };
}
