import { describe, expect, it } from 'vitest';
import { judge, judgeWithoutHistory } from './judge.ts';
import type { Point } from './series.ts';

const START = Date.parse('2026-01-01');

function dayOf(at: number): string {
  return new Date(START + at * 86_400_000).toISOString().slice(0, 10);
}

/** A value a day; undefined is a day without. */
function series(...values: (number | undefined)[]): Point[] {
  return values.flatMap((value, at) => (value === undefined ? [] : [{ day: dayOf(at), value }]));
}

/** Fifty steady days, which move by 0.4 %, around a level. */
function steady(level: number, days = 50): number[] {
  return Array.from({ length: days }, (_, at) => Math.round(level * (at % 2 === 0 ? 1 : 1.004)));
}

/** What is said of the last of some values. */
function verdictOf(...values: (number | undefined)[]) {
  const points = series(...values);
  const last = points.at(-1);
  return last && judge(points.slice(0, -1), last);
}

describe('an established number', () => {
  it.each<[string, (number | undefined)[], string, string]>([
    ['a usual day', [1004], 'ordinary', 'routine'],
    ['a day at the edge', [1050], 'ordinary', 'routine'],
    ['a fall', [844], 'glitch', 'notable'],
    ['that is over the next day', [844, 1003], 'glitch', 'routine'],
    ['that stays', [864, 866], 'level-shift', 'notable'],
    ['that is the new level', [864, 866, 865], 'ordinary', 'routine'],
    ['a rise', [1200], 'level-shift', 'notable'],
    ['that is over the next day', [1200, 1003], 'glitch', 'routine'],
    ['the end', [0], 'collapse', 'alarming'],
    ['hardly anything', [50], 'collapse', 'alarming'],
    ['a little more than that', [51], 'glitch', 'notable'],
    ['a collapse that stays', [0, 0], 'collapse', 'alarming'],
    ['a collapse in two steps', [300, 20], 'collapse', 'alarming'],
    ['the return from one', [0, 0, 0, 0, 1003], 'glitch', 'routine'],
    ['ten times as many', [10_000], 'leap', 'alarming'],
    ['twice as many', [2008], 'leap', 'alarming'],
    ['nearly twice as many', [1900], 'level-shift', 'notable'],
    ['a leap that stays', [10_000, 10_020], 'leap', 'alarming'],
    ['four days without data, and on', [undefined, undefined, undefined, undefined, 1100], 'ordinary', 'routine'],
    ['four days without data, and lower', [undefined, undefined, undefined, undefined, 844], 'glitch', 'notable'],
  ])('%s', (_, after, kind, severity) => {
    expect(verdictOf(...steady(1000), ...after)).toMatchObject({ kind, severity });
  });

  it('is judged by its own days, the root of its size, and the days that passed', () => {
    expect(verdictOf(...steady(1000), 844)?.words).toBe(
      '−15.9 % since yesterday; −4.8 % to +5.0 % is allowed: its own days move by 0.4 %, √n allows 3.3 %, and 5.0 % is nothing for anyone',
    );
    expect(verdictOf(...steady(1000), undefined, undefined, undefined, 1003)?.words).toBe(
      '−0.1 % in 4 days; −9.1 % to +10.0 % is allowed: its own days move by 0.4 %, √n allows 3.3 %, and 5.0 % is nothing for anyone, times √4 for 4 days',
    );
    const wild = Array.from({ length: 50 }, (_, at) => 1000 + 100 * (at % 2));
    expect(verdictOf(...wild, 844)).toMatchObject({ kind: 'ordinary' });
  });

  it('that stays where it moved says when and by how much', () => {
    expect(verdictOf(...steady(1000), 864, 866)?.words).toMatch(
      /^\+0\.2 % since yesterday: it stays where it moved on 2026-02-20, by −13\.9 % since yesterday; /,
    );
  });
});

describe('a young or small number', () => {
  it.each<[string, number[], string]>([
    ['a launch at its fastest', [0, 0, 40, 100, 540], 'launch'],
    ['the second day of a launch', [100, 540, 560], 'ordinary'],
    ['from nothing', [0, 0, 0, 499], 'launch'],
    ['from nothing to more than any launch', [0, 0, 0, 501], 'leap'],
    ['past any launch', [5, 6, 5, 50_000], 'leap'],
    ['a few less', [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3], 'ordinary'],
    ['the end of a few', [...steady(19), 0], 'glitch'],
    ['the end of twenty', [...steady(20), 0], 'collapse'],
    ['ten times what fifty were', [...steady(50), 500], 'leap'],
    ['twice what was steady for nine days', [...steady(100, 9), 200], 'leap'],
    ['twice what is known for eight days', [...steady(100, 8), 200], 'launch'],
  ])('%s', (_, values, kind) => {
    expect(verdictOf(...values)).toMatchObject({ kind });
  });
});

describe('nothing is said', () => {
  it('without a day before', () => {
    expect(judge([], { day: '2026-01-01', value: 5 })).toBeUndefined();
    expect(judge(series(5), { day: '2026-01-01', value: 500 })).toBeUndefined();
  });

  it('where the clock was set back', () => {
    expect(judge(series(...steady(1000)), { day: '2026-01-10', value: 0 })).toBeUndefined();
  });
});

it('a value of the same day is replaced, and not compared with', () => {
  const points = series(...steady(1000), 0);
  expect(judge(points, { day: dayOf(50), value: 1003 })).toMatchObject({ kind: 'ordinary', from: 1004 });
});

it('one that was not seen for a year is compared with what was seen last', () => {
  expect(judge([{ day: '2025-01-01', value: 100 }], { day: '2026-01-01', value: 0 })).toMatchObject({
    kind: 'collapse',
  });
});

it.each([
  [20, 0, 'collapse'],
  [20, 1, 'collapse'],
  [19, 0, undefined],
  [1000, 100, undefined],
  [50, 500, 'leap'],
  [50, 499, undefined],
  [0, 500, 'leap'],
  [0, 499, undefined],
])('without history, from %i to %i', (committed, next, kind) => {
  const verdict = judgeWithoutHistory(committed, next);
  expect(verdict?.kind).toBe(kind);
  expect(verdict?.severity).toBe(kind === undefined ? undefined : 'alarming');
});
