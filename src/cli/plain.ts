/** Control characters, and marks that turn the direction of text: a registry is written by strangers. */
const HOSTILE = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text that a terminal shows and does not obey. */
export function plain(text: string): string {
  return text.replace(HOSTILE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return character === '\t' ? ' ' : `\\u{${code.toString(16)}}`;
  });
}
