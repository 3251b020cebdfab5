// Controls, what turns the direction of text around, and what has no width: text could hide in them or read as another
// text (Unicode Technical Report 36, "Bidirectional Text Spoofing"). Tab and line feed have their own signs.
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029\u115f\u1160\u3164]/gu;
const SIGNS: Record<string, string> = { '\n': '↵', '\t': '→', '\r': '␍' };

/** Text with all that cannot be seen written out: `\u{202e}`; a line feed as ↵, a tab as →. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (sign) => SIGNS[sign] ?? escaped(sign));
}

/** The same for one line of a file, where a tab stays a tab. */
export function visibleLine(line: string): string {
  return line.replace(UNSEEN, (sign) => (sign === '\t' ? sign : (SIGNS[sign] ?? escaped(sign))));
}

function escaped(sign: string): string {
  return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
}
