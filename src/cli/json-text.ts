import { replaceUnseen } from '../shared/visible-text.ts';

/**
 * JSON that is also safe to look at: a terminal or a log shows what `JSON.stringify` leaves as it is, C1 controls and
 * marks that turn the direction of text among it. The escapes are JSON's own, so that its readers get the same text.
 */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, undefined, indent);
  // The line feeds between the values are the indent's; inside strings they are escaped already.
  return replaceUnseen(text, (sign) => (sign === '\n' ? sign : escaped(sign)));
}

function escaped(sign: string): string {
  return Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
    '',
  );
}
