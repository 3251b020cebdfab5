import { describe, expect, it } from 'vitest';
import type { Json } from '../../../shared/json.ts';
import { compactPair, compactValue } from './compact-value.ts';
import { visibleLine, visibleText } from '../../../shared/visible-text.ts';

it.each<[Json, string]>([
  ['>=3.9,<4', '>=3.9,<4'],
  ['', '""'],
  [null, 'null'],
  [true, 'true'],
  [14182, '14182'],
  [['1.8.0', '1.9.0'], '[1.8.0, 1.9.0]'],
  [['a, b'], '["a, b"]'],
  [{ '3.11': 12, '3.12': { new: 4 } }, '{3.11: 12, 3.12: {new: 4}}'],
  ['two\nlines', 'two↵lines'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
])('shows %j as %s', (value, text) => {
  expect(compactValue(value)).toBe(text);
});

it('cuts what is long', () => {
  expect(compactValue('x'.repeat(10_000))).toBe(`${'x'.repeat(240)}…`);
});

describe('a pair', () => {
  it('keeps the quotes where only the type differs', () => {
    expect(compactPair(1, '1')).toEqual(['1', '"1"']);
  });

  it('is bare otherwise', () => {
    expect(compactPair('1.10', '1.2')).toEqual(['1.10', '1.2']);
  });

  it('is whole where the cut would hide the difference', () => {
    const [before, after] = compactPair(`${'x'.repeat(300)}a`, `${'x'.repeat(300)}b`);
    expect(before).not.toBe(after);
  });
});

it.each([
  ['pay\u202egpj.exe', 'pay\\u{202e}gpj.exe'],
  ['zero\u200bwidth', 'zero\\u{200b}width'],
  ['bell\u0007', 'bell\\u{7}'],
  ['plain ümläut 日本', 'plain ümläut 日本'],
])('writes out what cannot be seen in %j', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

it('leaves a tab in a line', () => {
  expect(visibleLine('\ta: 1\r')).toBe('\ta: 1␍');
});
