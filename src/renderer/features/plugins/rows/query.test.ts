import { expect, it } from 'vitest';
import { exampleRow } from './example-row.ts';
import { matches, parseQuery } from './query.ts';
import { factsOf } from './row-facts.ts';

const row = exampleRow({
  id: 'filament_watch',
  title: 'Filament Watch',
  author: 'Mära Kessler',
  tags: ['3d printing', 'Camera'],
  description: 'Tells when the spool runs out',
});

it.each([
  ['', true],
  ['   ', true],
  ['filament', true],
  ['WATCH fila', true],
  ['filament nowhere', false],
  ['mara', true],
  ['spool out', true],
  ['camera', true],
  ['"filament watch"', true],
  ['"watch filament"', false],
  ['"filament wa', true],
  ['author:kess', true],
  ['author:filament', false],
  ['AUTHOR:"mara kessler"', true],
  ['tag:camera', true],
  ['tag:spool', false],
  ['tag:"3d printing" spool', true],
  ['id:filament_watch', true],
  ['title:kessler', false],
  ['author:', true],
  ['http://x', false],
])('%s finds the row: %s', (typed, expected) => {
  expect(matches(factsOf(row), parseQuery(typed))).toBe(expected);
});
