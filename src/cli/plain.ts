import { replaceUnseen } from '../shared/visible-text.ts';

/** Text that a terminal shows and does not obey, and in which nothing is hidden: a registry is written by strangers. */
export function plain(text: string): string {
  return replaceUnseen(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return character === '\t' ? ' ' : `\\u{${code.toString(16)}}`;
  });
}
