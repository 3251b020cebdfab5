/**
 * What ends the lines of a text: CRLF where each line ends so, else LF.
 * With LF in a text that mixes them a carriage return stays a character of its line, so that no byte is lost.
 */
export function lineBreakOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') && !/\r(?!\n)|(?<!\r)\n/.test(text) ? '\r\n' : '\n';
}
