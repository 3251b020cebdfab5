import type { Point } from './series.ts';
import { daysBetween, typicalMove } from './series.ts';
import { percent } from './percent.ts';

/** By how much a number may move unremarked, as shares of itself. */
export interface Allowance {
  rise: number;
  fall: number;
  /** What they are made of, with their numbers. */
  words: string;
}

/**
 * On eight plugins in use by 100 or more, a day moved by more than 5 % on 5 of 3,493 days, three of them faults of the
 * export; a week's move was within 4.6 % on 98 of 100.
 */
const ANYONE = 0.05;
/** Six times the middle of |move| is four standard deviations of a normal one. */
const OWN_TIMES = 6;
/** What a day is taken to move by while too few are known. */
const UNKNOWN_TYPICAL = 0.03;
/** Beyond this a history is too wild to allow anything by. */
const MOST_TYPICAL = 0.1;
/** However long the gap and however small the count: to fall further is remarked. */
const MOST_FALL = 0.9;

/** @param series What is known, its last point the one that `day` is compared with. */
export function allowanceOf(series: readonly Point[], last: Point, day: string): Allowance {
  const days = Math.max(daysBetween(last.day, day), 1);
  const known = typicalMove(series);
  const own = Math.min(known ?? UNKNOWN_TYPICAL, MOST_TYPICAL);
  const count = Math.max(last.value, 1);
  // One more than the root: a small count moves in whole steps.
  const counting = (Math.sqrt(count) + 1) / count;
  const root = Math.sqrt(days);
  // A fall may take what the rise undoes: 25 % up, 20 % down. Of a small count it may take as many as it may add.
  const share = Math.max(ANYONE, OWN_TIMES * own) * root;
  const rise = Math.max(share, counting * root);
  const fall = Math.min(Math.max(share / (1 + share), counting * root), MOST_FALL);
  const moves =
    known === undefined
      ? `too few days are known, and ${percent(UNKNOWN_TYPICAL)} a day is assumed`
      : `its own days move by ${percent(known)}`;
  const gap = days === 1 ? '' : `, times √${days} for ${days} days`;
  const words =
    `${percent(-fall, 'signed')} to ${percent(rise, 'signed')} is allowed: ` +
    `${moves}, √n allows ${percent(counting)}, and ${percent(ANYONE)} is nothing for anyone${gap}`;
  return { rise, fall, words };
}

/** Where a move from one value to another is beyond an allowance, its direction. */
export function beyond(from: number, to: number, { rise, fall }: Allowance): 'up' | 'down' | undefined {
  // A number that was 0 has no shares: it counts as 1.
  const base = Math.max(from, 1);
  if (to > base * (1 + rise)) return 'up';
  return to < base * (1 - fall) && to < from ? 'down' : undefined;
}
