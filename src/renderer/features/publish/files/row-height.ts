import { describeProblem } from '../../../../shared/problems/index.ts';
import type { FileRow } from './file-rows.ts';
import { textOf } from './reach-words.ts';
import { lineCount } from './row-lines.ts';

type Density = 'compact' | 'comfortable';

/** In pixels, as the tokens have them: virtual rows have to know their height beforehand. */
const TIGHT: Readonly<Record<Density, number>> = { compact: 26, comfortable: 30 };
const LINE = 16;
/** What is longer is cut in the list, and whole beside it. */
const MOST_LINES = { reach: 6, held: 3 };
/** On both sides of a line of words. */
const SIDES = 24;
/** Of a letter of the small type, on average and a little more. */
const LETTER = 6.2;

/** How many letters stand in a line of a list of that width, in steps: not each pixel has all rows measured anew. */
export function lettersIn(width: number): number {
  return Math.max(16, Math.floor((width - SIDES) / LETTER / 4) * 4);
}

/** How many lines of words stand under the first line of a row. */
export function linesOf(row: Extract<FileRow, { kind: 'reach' | 'held' }>, letters: number): number {
  return row.kind === 'reach'
    ? lineCount(textOf(row.reach), letters, MOST_LINES.reach)
    : lineCount(describeProblem(row.held.problem, 'window').happened, letters, MOST_LINES.held);
}

const known = new Map<string, (row: FileRow) => number>();

/** The height of each row; the same function for the same list, since another has every row measured anew. */
export function rowHeight(density: Density, letters: number): (row: FileRow) => number {
  const key = `${density} ${letters}`;
  const tight = TIGHT[density];
  const found = known.get(key) ?? heightWith(tight, letters);
  known.set(key, found);
  return found;
}

function heightWith(tight: number, letters: number): (row: FileRow) => number {
  return (row) => {
    if (row.kind === 'reach') return tight + 8 + LINE * linesOf(row, letters);
    if (row.kind === 'held') return tight + 34 + LINE * linesOf(row, letters);
    return tight;
  };
}
