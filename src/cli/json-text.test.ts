import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonText } from './json-text.ts';

it('escapes what a terminal obeys or what cannot be seen', () => {
  expect(jsonText({ text: 'a\u0085b\u009bc\u202ed\u200be\u{e0041}f\u007f' })).toBe(
    String.raw`{"text":"a\u0085b\u009bc\u202ed\u200be\udb40\udc41f\u007f"}`,
  );
});

it('leaves what people write', () => {
  expect(jsonText({ text: 'ümläut 日本 🎉' }, 2)).toBe('{\n  "text": "ümläut 日本 🎉"\n}');
});

it('is read as the same value, and has no control character but line feeds', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: 'binary' }), fc.constantFrom(undefined, 2), (json, indent) => {
      const value: unknown = JSON.parse(json);
      const text = jsonText(value, indent);
      expect(JSON.parse(text)).toEqual(value);
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }),
    { seed: 20261201 },
  );
});
