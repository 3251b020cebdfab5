import { describe, expect, it } from 'vitest';
import { restoredSizes, sizeAfterKey, withSize } from './pane-sizes.ts';

const list = { id: 'list', size: 340, min: 240, max: 480 };

it.each([
  [null, 340],
  ['{"list":400}', 400],
  ['{"list":9000}', 480],
  ['{"list":"wide"}', 340],
  ['{"other":1}', 340],
  ['[]', 340],
  ['null', 340],
  ['{', 340],
])('restores %s as %d', (stored, size) => {
  expect(restoredSizes([list], stored)).toEqual({ list: size });
});

it('takes no inherited name for a size', () => {
  expect(restoredSizes([{ ...list, id: 'constructor' }], '{}')).toEqual({ constructor: 340 });
});

describe('keys on the separator', () => {
  it.each([
    ['ArrowRight', 'ArrowRight', 316],
    ['ArrowLeft', 'ArrowRight', 284],
    ['ArrowLeft', 'ArrowLeft', 316],
    ['Home', 'ArrowRight', 240],
    ['End', 'ArrowRight', 480],
    ['Enter', 'ArrowRight', undefined],
  ] as const)('%s, where %s widens, leads from 300 to %s', (key, grows, size) => {
    expect(sizeAfterKey(list, 300, key, grows)).toBe(size);
  });

  it('stays within the bounds', () => {
    expect(sizeAfterKey(list, 478, 'ArrowRight', 'ArrowRight')).toBe(480);
  });
});

it('remembers one width beside those of panes that are folded away', () => {
  expect(withSize('{"facets":180}', 'list', 300)).toBe('{"facets":180,"list":300}');
});
