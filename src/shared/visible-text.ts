// Controls, what turns the direction of text around, what has no width, and spaces that are not the common one: text
// could hide in them or read as another text (Unicode Technical Report 36, "Bidirectional Text Spoofing").
const UNSEEN =
  /\u034f|\u17b4|\u17b5|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029\u115f\u1160\u2800\u3164\uffa0\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const SIGNS: Record<string, string> = { '\n': '↵', '\t': '→', '\r': '␍' };

/** The names that Unicode has for those that people paste without knowing. */
const NAMES: Readonly<Record<string, string>> = {
  '0009': 'tab',
  '000A': 'line feed',
  '000D': 'carriage return',
  '001B': 'escape',
  '007F': 'delete',
  '0085': 'next line',
  '00A0': 'no-break space',
  '00AD': 'soft hyphen',
  '200B': 'zero-width space',
  '200C': 'zero-width non-joiner',
  '200D': 'zero-width joiner',
  '200E': 'left-to-right mark',
  '200F': 'right-to-left mark',
  '2028': 'line separator',
  '2029': 'paragraph separator',
  '202A': 'left-to-right embedding',
  '202B': 'right-to-left embedding',
  '202C': 'pop directional formatting',
  '202D': 'left-to-right override',
  '202E': 'right-to-left override',
  '202F': 'narrow no-break space',
  '2060': 'word joiner',
  '2066': 'left-to-right isolate',
  '2067': 'right-to-left isolate',
  '2068': 'first strong isolate',
  '2069': 'pop directional isolate',
  '3000': 'ideographic space',
  '3164': 'Hangul filler',
  FEFF: 'byte order mark',
};

/** Text with all that cannot be seen written out: `\u{202e}`; a line feed as ↵, a tab as →. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (sign) => SIGNS[sign] ?? escaped(sign));
}

/** The same for one line of a file, where a tab stays a tab. */
export function visibleLine(line: string): string {
  return line.replace(UNSEEN, (sign) => (sign === '\t' ? sign : (SIGNS[sign] ?? escaped(sign))));
}

/** Text with all that cannot be seen replaced, line feeds and tabs included. */
export function replaceUnseen(text: string, replacement: (character: string) => string): string {
  return text.replace(UNSEEN, replacement);
}

/** The characters of a text that cannot be seen, with their places. */
export function unseenIn(text: string): { character: string; offset: number }[] {
  return [...text.matchAll(UNSEEN)].map(({ 0: character, index: offset }) => ({ character, offset }));
}

/** How a character is named that cannot be seen: `U+200B (zero-width space)`. */
export function namedCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = NAMES[code] ?? (/\p{Cc}/u.test(character) ? 'control character' : undefined);
  return name === undefined ? `U+${code}` : `U+${code} (${name})`;
}

function escaped(sign: string): string {
  return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
}
