import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaPath, gridValues, linePath, sparkPoints } from './line-path.ts';

const BOX = { width: 60, height: 18, inset: 2 };

describe('sparkPoints', () => {
  it('has the lowest value at the floor, the highest at the top', () => {
    expect(sparkPoints([0, 10, 5], BOX)).toEqual([
      { x: 2, y: 16 },
      { x: 30, y: 2 },
      { x: 58, y: 9 },
    ]);
  });

  it('runs a flat line through the middle', () => {
    expect(sparkPoints([7, 7], BOX).map((point) => point?.y)).toEqual([9, 9]);
  });

  it('keeps a week that was not counted open', () => {
    expect(sparkPoints([1, null, 2], BOX)[1]).toBeNull();
  });

  it('stays within its box', () => {
    const value = fc.option(fc.integer({ min: -1e9, max: 1e9 }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (values) => {
        for (const point of sparkPoints(values, BOX)) {
          if (!point) continue;
          expect(point.x).toBeGreaterThanOrEqual(BOX.inset);
          expect(point.x).toBeLessThanOrEqual(BOX.width - BOX.inset + 1e-9);
          expect(point.y).toBeGreaterThanOrEqual(BOX.inset);
          expect(point.y).toBeLessThanOrEqual(BOX.height - BOX.inset);
        }
      }),
    );
  });
});

describe('paths', () => {
  const points = [{ x: 0, y: 1 }, { x: 1, y: 2.345 }, null, { x: 3, y: 4 }, { x: 5, y: 4 }];

  it('lifts the pen over what is not there', () => {
    expect(linePath(points)).toBe('M0 1L1 2.3M3 4L5 4');
  });

  it('closes an area under each run', () => {
    expect(areaPath(points, 9)).toBe('M0 1L1 2.3L1 9L0 9ZM3 4L5 4L5 9L3 9Z');
  });
});

describe('gridValues', () => {
  it.each([
    [120, 14_260, [0, 10_000, 20_000]],
    [0, 0, [0, 0.5, 1]],
    [3, 9, [0, 5, 10]],
    [0, 40, [0, 20, 40]],
    [-3, 9, [-10, 0, 10]],
  ])('spans %d to %d by %j', (low, high, values) => {
    expect(gridValues(low, high)).toEqual(values);
  });

  it('covers every value', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e9 }), fc.nat(1e9), (low, more) => {
        const [floor, middle, top] = gridValues(low, low + more);
        expect(floor).toBeLessThanOrEqual(low);
        expect(top).toBeGreaterThanOrEqual(low + more);
        expect(middle - floor).toBeCloseTo(top - middle);
      }),
    );
  });
});
