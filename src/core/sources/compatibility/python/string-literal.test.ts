import { describe, expect, it } from 'vitest';
import { readStringLiteral } from './string-literal.ts';

describe('readStringLiteral', () => {
  it.each([
    [`'>=3'`, '>=3'],
    [`""`, ''],
    [`'''a\nb'''`, 'a\nb'],
    [`"""a"b"""`, 'a"b'],
    [String.raw`'\n\t\\\'\"\a\b\f\v\r'`, '\n\t\\\'"\x07\b\f\v\r'],
    [String.raw`"\x41\u00e9\U0001F600"`, 'Aé😀'],
    [String.raw`"\0\101\18\777"`, '\0A\x018ǿ'],
    [String.raw`"\ud800"`, '\ud800'],
    ['"a\\\nb"', 'ab'],
    [String.raw`"\q\8\ "`, '\\q\\8\\ '],
    [String.raw`r"\n\u0041\""`, String.raw`\n\u0041\"`],
    [String.raw`R'\\'`, String.raw`\\`],
    ['r"a\\\nb"', 'a\\\nb'],
    [String.raw`u"\u0041"`, 'A'],
    [String.raw`ur"\n\u0041\U00000042"`, String.raw`\nAB`],
  ])('decodes %j', (source, value) => {
    expect(readStringLiteral(source)).toEqual({ value });
  });

  it.each([
    [`b'x'`, 'it is bytes, not text'],
    [`rB"x"`, 'it is bytes, not text'],
    [`f"x"`, 'it is a formatted string'],
    [`Rf"x"`, 'it is a formatted string'],
    [`t"x"`, 'it is a formatted string'],
    [`uu"x"`, 'Python knows no such prefix'],
    ['`x`', 'it is computed'],
    [`'`, 'it has no end'],
    [`"""x"`, 'it has no end'],
    ['"a\nb"', 'it has no end on its line'],
    ['r"a\nb"', 'it has no end on its line'],
    [String.raw`"\N{DIGIT ONE}"`, 'it names a character (\\N{…})'],
    [String.raw`"\x4"`, 'Python refuses one of its escapes'],
    [String.raw`"\u12"`, 'Python refuses one of its escapes'],
    [String.raw`"\U00110000"`, 'Python refuses one of its escapes'],
  ])('has no value for %j', (source, why) => {
    expect(readStringLiteral(source)).toEqual({ why });
  });
});
