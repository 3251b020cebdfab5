/** Letters that are as wide as two: Hangul, CJK, kana, full-width forms, emoji. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u;

/**
 * About how many lines a text takes, at least one: rows that are not drawn have to know their height beforehand.
 * @param perLine Letters that stand in a line.
 * @param most What is longer is cut, and whole elsewhere.
 */
export function lineCount(text: string, perLine: number, most: number): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    let width = 0;
    for (const letter of line) width += WIDE.test(letter) ? 2 : 1;
    lines += Math.max(1, Math.ceil(width / perLine));
    if (lines >= most) return most;
  }
  return lines;
}
