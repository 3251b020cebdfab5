import { describe, expect, it } from 'vitest';
import { mentionsOf, universalNewlines, withPlainIndents } from './source-text.ts';

it('universalNewlines ends lines as Python does, without the byte order mark', () => {
  expect(universalNewlines('\uFEFFa\r\nb\rc\nd\n\re\u2028f\f')).toBe('a\nb\nc\nd\n\ne\u2028f\f');
});

describe('withPlainIndents', () => {
  /** Columns as the grammar counts them: eight for each tab. */
  const columns = (indent: string): number =>
    indent.split('').reduce((sum, character) => (character === '\f' ? 0 : sum + (character === '\t' ? 8 : 1)), 0);

  it.each([
    ['    \t', 8],
    ['  \t  ', 10],
    ['\t', 8],
    ['\t  \t', 16],
    ['        \t', 16],
    ['   \f\t', 8],
    ['    ', 4],
  ])('gives %j the column %i, at the same length', (indent, column) => {
    const text = withPlainIndents(`if a:\n${indent}b\n`);
    expect(text).toHaveLength(`if a:\n${indent}b\n`.length);
    expect(columns(text.slice('if a:\n'.length, -2))).toBe(column);
  });
});

describe('mentionsOf', () => {
  it.each([
    [0, 3, true],
    [0, 2, false],
    [2, 3, true],
    [3, 9, false],
    [8, 11, true],
    [11, 20, false],
  ])('knows whether a name begins from %i to %i', (start, end, isThere) => {
    expect(mentionsOf('a x b c dyx', ['x', 'y'])(start, end)).toBe(isThere);
  });

  it.each([
    ['ｘ = 1', 0, true],
    ['é = 1; ｘ = 1', 7, true],
    ['ｚ = 1', 0, false],
    ['ｘé = 1', 0, false],
    // Long runs of marks take minutes to normalise.
    [`ｘ = "${'\u0300\u0323'.repeat(400_000)}"`, 0, true],
  ])('finds names that Python normalises: %#', (text, at, isThere) => {
    expect(mentionsOf(text, ['x'])(at, at + 1)).toBe(isThere);
    expect(mentionsOf(text, ['x'])(at + 1, text.length)).toBe(false);
  });
});
