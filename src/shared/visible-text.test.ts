import { expect, it } from 'vitest';
import { namedCharacter, replaceUnseen, unseenIn, visibleLine, visibleText } from './visible-text.ts';

it.each([
  ['title:\u00a0x', 'title:\\u{a0}x'],
  ['pay\u202egpj.exe', 'pay\\u{202e}gpj.exe'],
  ['\u200btitle', '\\u{200b}title'],
  ['C1\u0085', 'C1\\u{85}'],
  ['tag \u{e0041}', 'tag \\u{e0041}'],
  ['a\nb\tc', 'a↵b→c'],
  ['plain ümläut 日本 🎉', 'plain ümläut 日本 🎉'],
])('writes out what cannot be seen in %j', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

it('leaves a tab in a line', () => {
  expect(visibleLine('\ta: 1\r')).toBe('\ta: 1␍');
});

it('finds what cannot be seen, with its place', () => {
  expect(unseenIn('a\u00a0b\u{e0041}')).toEqual([
    { character: '\u00a0', offset: 1 },
    { character: '\u{e0041}', offset: 3 },
  ]);
  expect(replaceUnseen('a\u00a0b\n', () => '?')).toBe('a?b?');
});

it.each([
  ['\u200b', 'U+200B (zero-width space)'],
  ['\u00a0', 'U+00A0 (no-break space)'],
  ['\u0007', 'U+0007 (control character)'],
  ['\u{e0041}', 'U+E0041'],
])('names %j', (character, name) => {
  expect(namedCharacter(character)).toBe(name);
});
