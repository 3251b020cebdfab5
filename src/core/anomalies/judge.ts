import { SEVERITIES, type Severity } from '../../shared/change.ts';
import type { VerdictKind } from '../../shared/explanation.ts';
import type { Allowance } from './allowance.ts';
import { allowanceOf, beyond } from './allowance.ts';
import { counted, percent } from './percent.ts';
import type { Point } from './series.ts';
import { before, daysBetween, levelOf, typicalMove, wasLongAtLeast } from './series.ts';

/** What a number's own history says of its next value. */
export interface Verdict {
  kind: VerdictKind;
  severity: Severity;
  /** Where the move is beyond what is allowed; undefined for one that is not, and for a return to the level. */
  direction: 'up' | 'down' | undefined;
  /** What the next value was compared with. */
  from: number;
  /** The rule with its numbers. */
  words: string;
}

/** From so many on, a fall to nothing is no chance. */
const COLLAPSE_FROM = 20;
/** Of a collapse hardly anything is left: this share at most. */
const LEFT = 0.05;
/** From so many on a number that is no news any more is established, and does not launch. */
const ESTABLISHED_FROM = 50;
/** What moves by less on most of its days does not launch. */
const STEADY = 0.03;
/** Launches grow by up to 440 % in a day; twice that is no launch. */
const LAUNCH_TIMES = 10;
/** An established number that doubles at once leaps. */
const LEAP_TIMES = 2;
/** So many values back a number may have left where it returns to. */
const RETURNS_WITHIN = 8;
/** So many times what is allowed is a leap, where a number is wild. */
const LEAP_ALLOWANCES = 4;

/**
 * What a number's own history says of its next value.
 * @param series By day, the oldest first. Of the day of the next value itself nothing counts: the last value of a day does.
 * @returns Undefined without anything to compare with, and where the next value is older than the last: a clock that was
 * set back tells nothing.
 */
export function judge(series: readonly Point[], next: Point): Verdict | undefined {
  const newest = series.at(-1);
  if (newest !== undefined && next.day < newest.day) return undefined;
  const known = before(series, next.day);
  // One that was not seen for longer than a history counts is compared with what was seen last.
  const last = known.at(-1) ?? series.findLast(({ day }) => day < next.day);
  if (last === undefined) return undefined;
  const move = moveOf(known, last, next);
  return (move.kind === 'ordinary' ? stayedOf(known, last, next) : undefined) ?? verdictOf(move);
}

/**
 * What can be said of a value without any history but the value that the registry has, of nobody knows when: whether
 * hardly anything is left, or it is past any launch.
 * @returns Undefined where neither is so.
 */
export function judgeWithoutHistory(committed: number, next: number): Verdict | undefined {
  const kind = hasCollapsed(committed, next)
    ? 'collapse'
    : next >= LAUNCH_TIMES * Math.max(committed, ESTABLISHED_FROM)
      ? 'leap'
      : undefined;
  if (kind === undefined) return undefined;
  const rule = kind === 'leap' ? `a launch stays below ${LAUNCH_TIMES} times` : `${percent(LEFT)} or less is left`;
  const direction = kind === 'leap' ? 'up' : 'down';
  const words = `${moved(committed, next)} against the registry: ${rule}`;
  return { kind, severity: 'alarming', direction, from: committed, words };
}

/** The graver of two verdicts; of two of the same gravity the second, which knows more. */
export function graver(a: Verdict | undefined, b: Verdict | undefined): Verdict | undefined {
  if (a === undefined || b === undefined) return b ?? a;
  return SEVERITIES.indexOf(a.severity) < SEVERITIES.indexOf(b.severity) ? a : b;
}

interface Move {
  kind: VerdictKind;
  direction: Verdict['direction'];
  from: number;
  words: string;
}

/** The move from the last value to the next, by itself. */
function moveOf(known: readonly Point[], last: Point, next: Point): Move {
  const allowance = allowanceOf(known, last, next.day);
  const direction = beyond(last.value, next.value, allowance);
  const since = sinceOf(daysBetween(last.day, next.day));
  const words = `${moved(last.value, next.value)} ${since}; ${allowance.words}`;
  if (direction === undefined) return { kind: 'ordinary', direction, from: last.value, words };
  const home = homeOf(known, next, direction, allowance);
  if (home !== undefined) {
    const wasOff = direction === 'up' ? 'a dip' : 'a peak';
    const back = `the last value was ${wasOff}, and this one is back at about ${counted(home)}`;
    return { kind: 'glitch', direction: undefined, from: last.value, words: `${back}: ${words}` };
  }
  const kind =
    direction === 'down' ? fallOf(last, next, levelOf(known, next.day)) : riseOf(known, last, next, allowance);
  return { kind, direction, from: last.value, words };
}

function fallOf(last: Point, next: Point, level = last.value): VerdictKind {
  return hasCollapsed(last.value, next.value) || hasCollapsed(level, next.value) ? 'collapse' : 'glitch';
}

function riseOf(known: readonly Point[], last: Point, next: Point, { rise }: Allowance): VerdictKind {
  if (last.value >= ESTABLISHED_FROM && isEstablished(known, next.day)) {
    const most = Math.max(LEAP_TIMES, (1 + rise) ** LEAP_ALLOWANCES);
    return next.value >= last.value * most ? 'leap' : 'level-shift';
  }
  // A launch adds up day by day: no root here.
  const days = daysBetween(last.day, next.day);
  return next.value >= LAUNCH_TIMES * days * Math.max(last.value, ESTABLISHED_FROM) ? 'leap' : 'launch';
}

/** Whether a number was of some size four weeks ago already, or is and has been steady for as long as it is known. */
function isEstablished(known: readonly Point[], day: string): boolean {
  if (wasLongAtLeast(known, ESTABLISHED_FROM, day)) return true;
  return (levelOf(known, day) ?? 0) >= ESTABLISHED_FROM && (typicalMove(known) ?? Infinity) <= STEADY;
}

/** Where the last value had moved beyond what was allowed and the next stays with it: a shift; an alarm goes on. */
function stayedOf(known: readonly Point[], last: Point, next: Point): Verdict | undefined {
  const earlier = known.slice(0, -1);
  const previous = earlier.at(-1);
  if (previous === undefined) return undefined;
  const move = moveOf(earlier, previous, last);
  if (move.direction === undefined || move.kind === 'launch') return undefined;
  const kind = move.kind === 'glitch' ? 'level-shift' : move.kind;
  const stayed = `${moved(last.value, next.value)} ${sinceOf(daysBetween(last.day, next.day))}`;
  return verdictOf({ ...move, kind, words: `${stayed}: it stays where it moved on ${last.day}, by ${move.words}` });
}

function verdictOf(move: Move): Verdict {
  return { ...move, severity: severityOf(move) };
}

function severityOf({ kind, direction }: Move): Severity {
  if (kind === 'collapse' || kind === 'leap') return 'alarming';
  return kind === 'ordinary' || kind === 'launch' || direction === undefined ? 'routine' : 'notable';
}

function hasCollapsed(from: number, to: number): boolean {
  return from >= COLLAPSE_FROM && to <= from * LEFT;
}

/** The value that a number left by a move like this one the other way, of late, where the next value is back at it. */
function homeOf(
  known: readonly Point[],
  next: Point,
  direction: 'up' | 'down',
  allowance: Allowance,
): number | undefined {
  const late = known.slice(-RETURNS_WITHIN);
  return late.find(({ value }, at) => {
    const after = late[at + 1];
    const left = after && beyond(value, after.value, allowance);
    return left !== undefined && left !== direction && beyond(value, next.value, allowance) === undefined;
  })?.value;
}

function moved(from: number, to: number): string {
  return from === 0 ? `from 0 to ${counted(to)}` : percent(to / from - 1, 'signed');
}

function sinceOf(days: number): string {
  return days === 1 ? 'since yesterday' : `in ${days} days`;
}
