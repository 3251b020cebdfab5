import { expect, it } from 'vitest';
import type { PluginRow } from '../../../shared/contract/plugins.ts';
import type { Command } from '../../commands/index.ts';
import { exampleRow } from '../../features/plugins/rows/example-row.ts';
import { indexPlugins } from './plugin-index.ts';
import { queryOf, resultsFor, type Searched } from './results.ts';

const command = (title: string, over: Partial<Command> = {}): Command => ({
  id: title,
  title,
  group: 'Everywhere',
  run: () => undefined,
  ...over,
});

const row = (title: string, over: Partial<PluginRow> = {}): PluginRow =>
  exampleRow({ id: title.toLowerCase().replaceAll(' ', '_'), title, ...over });

const searched: Searched = {
  commands: [
    command('Edit front matter', { group: 'Plugins screen', about: 'filament_watch.md' }),
    command('Filter plugins', { group: 'Plugins screen' }),
    command('Run enrichment'),
    command('Next row', { isHidden: true }),
    command('Run enrichment', { title: 'Run enrichment again' }),
  ],
  plugins: indexPlugins([
    row('Filament Watch', { author: 'Mara Kessler', instances: 5 }),
    row('Spool Ledger', { author: 'Tove Larsen', tags: ['filament'] }),
    row('Drybox', { author: 'Mara Kessler' }),
  ]),
  first: ['Plugins screen', 'Everywhere'],
};

const shown = (typed: string): Record<string, string[]> =>
  Object.fromEntries(
    resultsFor(queryOf(typed), searched).map(({ title, results }) => [
      title,
      results.map((result) =>
        result.kind === 'command' ? result.command.title : `${result.row.title} by ${result.by}`,
      ),
    ]),
  );

it.each<[string, Record<string, string[]>]>([
  ['', { 'Plugins screen': ['Edit front matter', 'Filter plugins'], Everywhere: ['Run enrichment'] }],
  [
    'fil',
    {
      'Plugins screen': ['Filter plugins', 'Edit front matter'],
      Plugins: ['Filament Watch by title', 'Spool Ledger by tag'],
    },
  ],
  ['mara fil', { Plugins: ['Filament Watch by author'] }],
  ['>fil', { 'Plugins screen': ['Filter plugins', 'Edit front matter'] }],
  ['@kess', { 'Mara Kessler': ['Filament Watch by author', 'Drybox by author'] }],
  ['run', { Everywhere: ['Run enrichment'] }],
  ['nothing like it', {}],
])('for “%s” there is %j', (typed, expected) => {
  expect(shown(typed)).toEqual(expected);
  expect(Object.keys(shown(typed))).toEqual(Object.keys(expected));
});
