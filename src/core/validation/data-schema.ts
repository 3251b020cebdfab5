import type { FieldType, Fields } from './octoprint-schema.ts';

/** What a data file holds: a list of maps that are all alike, or a map of ids to whatever hosts merge. */
export type DataSchema = { readonly is: 'list'; readonly of: Fields } | { readonly is: 'map' };

const TEXT: FieldType = { is: 'text' };
const SPECIFIERS: FieldType = { is: 'list', of: { is: 'specifier', bare: true } };
/** Which installations it is for; all of them where none of these says otherwise. */
const WHOM = {
  pluginversions: SPECIFIERS,
  versions: { is: 'words' } as const,
  octoversions: SPECIFIERS,
  pythonversions: SPECIFIERS,
};

/** The data files that hosts read, by what they are. */
export const DATA_SCHEMAS: Readonly<Record<'notices' | 'blacklist' | 'overlays', DataSchema>> = {
  notices: {
    is: 'list',
    of: {
      required: ['plugin', 'date', 'text'],
      keys: {
        plugin: TEXT,
        date: { is: 'time' },
        text: TEXT,
        link: { is: 'url' },
        important: { is: 'flag' },
        ...WHOM,
      },
    },
  },
  blacklist: { is: 'list', of: { required: ['plugin', 'reason'], keys: { plugin: TEXT, reason: TEXT, ...WHOM } } },
  overlays: { is: 'map' },
};
