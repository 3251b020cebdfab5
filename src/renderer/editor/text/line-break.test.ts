import { expect, it } from 'vitest';
import { lineBreakOf } from './line-break.ts';

it.each([
  ['', '\n'],
  ['a', '\n'],
  ['a\nb\n', '\n'],
  ['a\r\nb\r\n', '\r\n'],
  ['a\r\nb\n', '\n'],
  ['a\rb\r\n', '\n'],
  ['a\n\rb', '\n'],
])('%j: %j', (text, expected) => {
  expect(lineBreakOf(text)).toBe(expected);
});
