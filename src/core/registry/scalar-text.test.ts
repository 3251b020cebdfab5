import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import { scalarText } from './scalar-text.ts';

const BLOCK = { flow: false };

function words(text: string): string[] {
  return text.split(' ');
}

describe('a scalar as text', () => {
  it.each([
    ...words("text o/n 1.10.0 v1.2 0.1.0rc1 1.2.3.4 2023-01 https://x.y/z?a=b#c a:b a#b it's é yesterday e"),
    ...['2023-02-18 06:58:56 +0000', 'say "x"', 'Python 3', 'a, b'],
  ])('stays plain: %s', (text) => {
    expect(scalarText(text, BLOCK)).toBe(text);
  });

  it.each([
    ...words('~ null Null true TRUE yes No on off y N = <<'),
    ...words('1 -1 +1 1.10 .5 5. 1e3 e1 1_000 1,000 0x1F 0o14 014 0b1 .inf -.INF .NaN 1:30 190:20:30.5'),
    ...words('2023-01-01 2023-1-1 2023-01-01T10:00:00Z'),
    ...['2023-05-04 10:00:00Z', '2023-01-01 10:00:00 +01:00'],
    ...words(`- ?x :sym ,a [a ] { } #a &a *a !a | >=2.7,<4 'a "a %a @a \`a a: --- ...`),
    ...['', ' a', 'a ', '- a', 'a: b', 'a #b', 'a\tb', 'a\u00a0b'],
  ])('is quoted: %j', (text) => {
    expect(scalarText(text, BLOCK)).toBe(JSON.stringify(text));
  });

  it.each([
    ['a\nb\r\n', '"a\\nb\\r\\n"'],
    ['\u0000\u0007\u001b', '"\\u0000\\u0007\\u001b"'],
    ['\u007f\u0085\u2028\u2029\ufeff\ufffe', '"\\u007f\\u0085\\u2028\\u2029\\ufeff\\ufffe"'],
    ['\u{1F600}', '"\u{1F600}"'],
  ])('is escaped: %j', (text, written) => {
    expect(scalarText(text, BLOCK)).toBe(written);
  });

  it.each([
    [414, '414'],
    [-0, '0'],
    [1.5, '1.5'],
    [1e21, '1.0e+21'],
    [1e-7, '1.0e-7'],
    [1.5e300, '1.5e+300'],
    [true, 'true'],
    [null, 'null'],
  ])('is a number, a boolean or null: %s', (value, written) => {
    expect(scalarText(value, BLOCK)).toBe(written);
  });

  it.each(['a,b', 'a[0]', 'a{b}', 'a:b', 'a?'])('is quoted in brackets alone: %s', (text) => {
    expect(scalarText(text, BLOCK)).toBe(text);
    expect(scalarText(text, { flow: true })).toBe(`"${text}"`);
  });

  it('keeps its quotes where it can', () => {
    expect(scalarText('a', { flow: false, quotes: 'single' })).toBe("'a'");
    expect(scalarText("it's", { flow: false, quotes: 'single' })).toBe("'it''s'");
    expect(scalarText('a\nb', { flow: false, quotes: 'single' })).toBe('"a\\nb"');
    expect(scalarText('a', { flow: false, quotes: 'double' })).toBe('"a"');
    expect(scalarText(5, { flow: false, quotes: 'double' })).toBe('5');
  });

  const pieces = words(`1 0 . - + : _ e x o ~ yes null << = # a , [ } ? ! & * | " ' % T 2023 -01-02 06:58:56`);
  const piece = fc.constantFrom(...pieces, ' ', '\t', '\n', '\u2028', '\u{1F600}');
  const anyText = fc.oneof(
    fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme' }),
  );
  const anyValue = fc.oneof(
    anyText,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const quotes = fc.constantFrom('none', 'single', 'double');

  it('is read as itself by YAML 1.2 and 1.1, as a value and as a key', () => {
    fc.assert(
      fc.property(anyValue, quotes, (value, kept) => {
        const block = scalarText(value, { flow: false, quotes: kept });
        const flow = scalarText(value, { flow: true, quotes: kept });
        const text = `a: ${block} # c\nb: {c: ${flow}, d: [${flow}]}\n`;
        const expected = typeof value === 'number' ? value + 0 : value;
        for (const version of ['1.1', '1.2'] as const) {
          expect(parse(text, { version })).toEqual({ a: expected, b: { c: expected, d: [expected] } });
          if (typeof value === 'string') {
            const keys = parseDocument(`${block}: 1\n`, { version });
            expect(keys.toJS({ mapAsMap: true })).toEqual(new Map([[value, 1]]));
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is plain only where the library writes it plain too', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (scalarText(text, BLOCK) === text) {
          expect(stringify(text, { version: '1.1', lineWidth: 0 })).toBe(`${text}\n`);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
