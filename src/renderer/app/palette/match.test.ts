import fc from 'fast-check';
import { expect, it } from 'vitest';
import { folded, lettersOf, rangesOf, scoreOf } from './match.ts';

const marked = (wanted: string, text: string): string =>
  rangesOf(wanted, folded(text)).reduceRight<string>(
    (rest, [from, to]) => `${rest.slice(0, from)}[${rest.slice(from, to)}]${rest.slice(to)}`,
    text,
  );

it.each([
  ['fil', 'Filament Watch', '[Fil]ament Watch'],
  ['wat', 'Filament Watch', 'Filament [Wat]ch'],
  ['ment', 'Filament Watch', 'Fila[ment] Watch'],
  ['at', 'Data at rest', 'Data [at] rest'],
  ['fw', 'Filament Watch', '[F]ilament [W]atch'],
  ['flmt', 'Filament Watch', '[F]i[l]a[m]en[t] Watch'],
  ['xyz', 'Filament Watch', 'Filament Watch'],
  ['i', 'İstanbul link', 'İstanbul l[i]nk'],
])('%s marks in %s: %s', (wanted, text, expected) => {
  expect(marked(wanted, text)).toBe(expected);
});

it.each([
  ['fil', ['filament watch', 'auto filament', 'profile', 'full index log', 'power pal']],
  ['log', ['log', 'logbook', 'belt tension log', 'catalog']],
])('%s puts them in this order', (wanted, order) => {
  const scores = order.map((text) => scoreOf(wanted, text));
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBe(order.length);
});

it('marks letters that spell what was typed, wherever it scores', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'c', '_', '-'), minLength: 1, maxLength: 12 });
  const typed = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(typed, word, (wanted, text) => {
      const ranges = rangesOf(wanted, text);
      const spelled = ranges.map(([from, to]) => text.slice(from, to)).join('');
      expect(spelled).toBe(scoreOf(wanted, text) > 0 ? wanted : '');
    }),
  );
});

it('rules out by its letters nothing that would score', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '0', '9', ' ', '_', 'é', '-'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(text, text, (wanted, whole) => {
      const isRuledOut = (lettersOf(wanted) & ~lettersOf(whole)) !== 0;
      expect(isRuledOut && scoreOf(wanted, whole) > 0).toBe(false);
    }),
  );
});
