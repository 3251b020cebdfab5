/** Where a text holds what was typed: pairs of from and to, in order. */
type Ranges = readonly (readonly [from: number, to: number])[];

const WHOLE = 1_100;
const PREFIX = 1_000;
const WORD = 900;
const INSIDE = 700;
const INITIALS = 500;
const SCATTERED = 300;
/** Letters that are further apart than this belong to no word that somebody meant. */
const WIDEST = 4;

/** The text as it is compared. Where lower case would shift the letters, the text itself. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** The letters and digits of a text, one bit each; all other signs share one. What lacks a bit cannot answer. */
export function lettersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // 26 letters, 4 bits for ten digits, one for the rest.
    if (code >= 97 && code <= 122) bits |= 1 << (code - 97);
    else bits |= code >= 48 && code <= 57 ? 1 << (26 + (code & 3)) : 1 << 30;
  }
  return bits;
}

/**
 * How well a text answers what was typed; 0 where it does not.
 * @param wanted Folded, without spaces.
 * @param text Folded.
 */
export function scoreOf(wanted: string, text: string): number {
  const at = text.indexOf(wanted);
  if (at === 0) return (text.length === wanted.length ? WHOLE : PREFIX) - brief(text);
  if (at > 0) return (wordStart(text, wanted) >= 0 ? WORD : INSIDE) - brief(text);
  if (wanted.length < 2) return 0;
  if (initials(wanted, text) !== undefined) return INITIALS - brief(text);
  const found = scattered(wanted, text);
  return found === undefined ? 0 : SCATTERED - brief(text) - found.length;
}

/** Which letters of a text were meant; none where it does not answer. */
export function rangesOf(wanted: string, text: string): Ranges {
  const start = wordStart(text, wanted);
  const at = start >= 0 ? start : text.indexOf(wanted);
  if (at >= 0) return [[at, at + wanted.length]];
  return wanted.length < 2 ? [] : (initials(wanted, text) ?? scattered(wanted, text) ?? []);
}

/** Of two that match alike, the shorter is nearer. */
function brief(text: string): number {
  return Math.min(text.length, 60) / 2;
}

function wordStart(text: string, wanted: string): number {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) if (beginsWord(text, at)) return at;
  return -1;
}

function beginsWord(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  // Most text is ASCII, and this is asked of each letter.
  if (before < 128)
    return !((before >= 97 && before <= 122) || (before >= 65 && before <= 90) || (before >= 48 && before <= 57));
  return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

/** Each letter begins a word: "fw" is Filament Watch. */
function initials(wanted: string, text: string): Ranges | undefined {
  return inOrder(wanted, text, beginsWord, text.length);
}

/** The letters in order, near each other: "flmt" is filament. The first begins a word. */
function scattered(wanted: string, text: string): Ranges | undefined {
  return inOrder(wanted, text, (_, at, previous) => previous !== undefined || beginsWord(text, at), WIDEST);
}

function inOrder(
  wanted: string,
  text: string,
  may: (text: string, at: number, previous: number | undefined) => boolean,
  widest: number,
): Ranges | undefined {
  const ranges: [number, number][] = [];
  let previous: number | undefined;
  for (const letter of wanted) {
    let at = text.indexOf(letter, previous === undefined ? 0 : previous + 1);
    while (at >= 0 && !may(text, at, previous)) at = text.indexOf(letter, at + 1);
    if (at < 0 || (previous !== undefined && at - previous > widest)) return undefined;
    const last = ranges.at(-1);
    if (last?.[1] === at) last[1] = at + letter.length;
    else ranges.push([at, at + letter.length]);
    previous = at + letter.length - 1;
  }
  return ranges;
}

/** A score without what tells texts of one kind of match apart: what is longer by a letter is no worse. */
export function tierOf(score: number): number {
  return Math.round(score / 100);
}
