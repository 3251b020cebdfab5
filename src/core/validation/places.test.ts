import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesIn } from './places.ts';

it.each([
  ['the beginning', 'a\nb', 0, 1, 1],
  ['a later line', 'a\nbc', 3, 2, 2],
  ['the line end itself', 'a\nb', 1, 1, 2],
  ['behind the end', 'a\n', 2, 2, 1],
  ['CRLF', 'a\r\nbc', 4, 2, 2],
  ['a byte order mark, which is no column', '\uFEFFab\nc', 2, 1, 2],
  ['the line behind a byte order mark', '\uFEFFab\ncd', 5, 2, 2],
  ['UTF-16 units', '😀b', 2, 1, 3],
])('%s', (_, text, offset, line, column) => expect(placesIn(text)(offset)).toEqual({ line, column }));

it('counts the line ends before, and the units since the last', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', 'é'), { maxLength: 60 }), fc.nat(), (parts, any) => {
      const text = parts.join('');
      const offset = any % (text.length + 1);
      const before = text.slice(0, offset).split('\n');
      expect(placesIn(text)(offset)).toEqual({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
    }),
  );
});
