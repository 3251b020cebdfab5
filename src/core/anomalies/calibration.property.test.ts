import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import type { Point } from './series.ts';

/*
 * Series that move as usage was seen to: eight plugins in use by 100 or more, over four years. A day's move was over 3 % on
 * 10 of 3,493, over 5 % on 5 (three of them faults), a week's within 4.6 % on 98 of 100; small counts are noisier by √n.
 */
const DAYS = 150;
/** A plugin of its size moves by so much a day: 0.4 %, and what counting adds. */
const spreadAt = (size: number): number => Math.hypot(0.004, 0.15 / Math.sqrt(size));
/** On so many days it moves by 3 to 5 % for reasons of its own. */
const OWN_STORY = 0.001;

/** Uniform in [0, 1), from a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

interface Life {
  seed: number;
  /** Where it is once it is launched. */
  size: number;
  isLaunched: boolean;
  /** The share of days without an observation. */
  gaps: number;
}

/** One plugin's days; one that is launched is at nothing first, and grows by up to 440 % a day. */
function daysOf({ seed, size, isLaunched, gaps }: Life): Point[] {
  const next = random(seed);
  let level = isLaunched ? 0 : size;
  const points: Point[] = [];
  for (let at = 0; at < DAYS; at += 1) {
    const isGrowing = isLaunched && at > 20 && level < size * 0.9;
    if (isGrowing) level = Math.min(Math.max(level, 2) * (1 + 4.4 * next() ** 2), size);
    else if (level > 0) level *= Math.exp(normal(next) * spreadAt(level));
    if (!isGrowing && next() < OWN_STORY) level *= 1 + (next() < 0.5 ? -1 : 1) * (0.03 + 0.02 * next());
    if (at > 0 && at < DAYS - 2 && next() < gaps) continue;
    points.push({ day: dayOf(at), value: Math.round(level) });
  }
  return points;
}

function dayOf(at: number): string {
  return new Date(Date.UTC(2025, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
}

/** What is said of each point from one on, by those before it. */
function severities(points: readonly Point[], from = 0) {
  return points.slice(from).map((point, at) => judge(points.slice(0, from + at), point)?.severity ?? 'routine');
}

const lifeFrom = (smallest: number): fc.Arbitrary<Life> =>
  fc.record({
    seed: fc.integer(),
    // As many small ones as great ones.
    size: fc.double({ min: Math.log(smallest), max: Math.log(8000), noNaN: true }).map((size) => Math.exp(size)),
    isLaunched: fc.constant(false),
    gaps: fc.constantFrom(0, 0, 0.1, 0.85),
  });
const anyLife = fc
  .tuple(lifeFrom(5), fc.boolean()) // A launch that is seen after many days alone is not told from a leap.
  .map(([life, isLaunched]): Life => ({ ...life, isLaunched, gaps: isLaunched ? 0 : life.gaps }));

/** What is said of a steady life's last days, where something befell it: shares of what it was before. */
function after(least: number, life: Life, ...shares: number[]) {
  const points = daysOf({ ...life, gaps: 0 }).slice(0, -shares.length);
  const last = points.at(-1)?.value ?? 0;
  fc.pre(last >= least);
  const faults = shares.map((share, at) => ({
    day: dayOf(DAYS - shares.length + at),
    value: Math.round(last * share),
  }));
  return severities([...points, ...faults], points.length);
}

describe('usage as it moves', () => {
  it('is flagged on two days of a thousand at most', () => {
    let days = 0;
    let flagged = 0;
    fc.assert(
      fc.property(anyLife, (life) => {
        const found = severities(daysOf(life));
        days += found.length;
        flagged += found.filter((severity) => severity !== 'routine').length;
        // No day of any life is alarming, its launch included.
        expect(found).not.toContain('alarming');
      }),
      { numRuns: 300 },
    );
    expect(days).toBeGreaterThan(20_000);
    expect(flagged / days).toBeLessThan(0.002);
  });
});

/** From so many instances on a fault of 14 to 16 % stands out of what counting alone does. */
const TOLD_FROM = 100;

describe('a fault of the export is flagged', () => {
  it('−15.9 %, and back the next day', () => {
    fc.assert(
      fc.property(lifeFrom(TOLD_FROM), (life) => {
        expect(after(TOLD_FROM, life, 0.841, 1)).toEqual(['notable', 'routine']);
      }),
    );
  });

  it('−13.9 % that stays, on both days', () => {
    fc.assert(
      fc.property(lifeFrom(TOLD_FROM), (life) => {
        expect(after(TOLD_FROM, life, 0.861, 0.861)).toEqual(['notable', 'notable']);
      }),
    );
  });

  it('nothing is left of 20 or more', () => {
    fc.assert(
      fc.property(lifeFrom(20), (life) => {
        expect(after(20, life, 0, 0)).toEqual(['alarming', 'alarming']);
      }),
    );
  });

  it('ten times as many as an established plugin has', () => {
    fc.assert(
      fc.property(lifeFrom(80), (life) => {
        expect(after(50, life, 10)).toEqual(['alarming']);
      }),
    );
  });
});
