import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySplices, editedSpans, undoSplices, type Splice } from './splices.ts';

describe('splices', () => {
  it('replace, insert and remove at the places of the text before', () => {
    const splices = [
      { start: 0, end: 1, text: 'A' },
      { start: 2, end: 2, text: '1' },
      { start: 2, end: 2, text: '2' },
      { start: 2, end: 4, text: '' },
    ];
    expect(applySplices('abcdef', splices)).toBe('Ab12ef');
    expect(editedSpans(splices)).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 3 },
      { start: 3, end: 4 },
      { start: 4, end: 4 },
    ]);
  });

  it.each<[string, Splice[]]>([
    [
      'overlap',
      [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ],
    ],
    [
      'are out of order',
      [
        { start: 2, end: 2, text: 'x' },
        { start: 0, end: 1, text: '' },
      ],
    ],
    ['end before they start', [{ start: 2, end: 1, text: '' }]],
    ['end outside the text', [{ start: 0, end: 7, text: '' }]],
  ])('are refused where they %s', (_, splices) => {
    expect(() => applySplices('abcdef', splices)).toThrow(RangeError);
  });

  it('are undone by their undo', () => {
    const splices = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.string({ maxLength: 4 }))).map((steps) => {
      let at = 0;
      return steps.map(([gap, length, text]) => {
        const start = at + gap;
        at = start + length;
        return { start, end: at, text };
      });
    });
    fc.assert(
      fc.property(fc.string({ minLength: 60, maxLength: 80 }), splices, (original, made) => {
        const edited = applySplices(original, made);
        expect(applySplices(edited, undoSplices(original, made))).toBe(original);
      }),
    );
  });
});
