/** What a value of the front matter has to be. Plain data, so that a profile can hold it. */
export type FieldType =
  /** Text that is not empty. */
  | { readonly is: 'text'; readonly among?: readonly string[] }
  | { readonly is: 'url' | 'ticket' | 'image' | 'repository' }
  /** A version specifier (PEP 440); `bare` where a version alone means that version or later. */
  | { readonly is: 'specifier'; readonly bare?: true }
  | { readonly is: 'date' | 'time' | 'flag' | 'count' }
  /** A list of short texts. */
  | { readonly is: 'words'; readonly orNothing?: true }
  /** Text, or a list of it. */
  | { readonly is: 'text-or-words' }
  | { readonly is: 'list'; readonly of: FieldType }
  | ({ readonly is: 'map' } & Fields)
  /** A count for each key. */
  | { readonly is: 'counts' };

export interface Fields {
  readonly required: readonly string[];
  /** Any other key is an error. */
  readonly keys: Readonly<Record<string, FieldType>>;
}

/** What one registry's rules know that is no rule. */
export interface EntrySchema {
  readonly front: Fields;
  /** Where the registry's own images are: how an entry names them begins with a slash and this folder. */
  readonly images: string;
  /** The words that the template for new entries has in the places of values, and below the front matter. */
  readonly template: { readonly inValues: readonly string[]; readonly inBody: readonly string[] };
  readonly attributes: {
    readonly known: readonly string[];
    /** A plugin with this attribute should say what it does with its users' data. */
    readonly needsPrivacyPolicy: string;
  };
}

const TEXT: FieldType = { is: 'text' };
const URL: FieldType = { is: 'url' };
const COUNT: FieldType = { is: 'count' };
const USAGE: FieldType = {
  is: 'map',
  required: [],
  keys: { instances: COUNT, install_events: COUNT, versions: { is: 'counts' } },
};

/** The OctoPrint Plugin Repository's entries, with the keys `stats` and `github` that a desk commits. */
export const OCTOPRINT_SCHEMA: EntrySchema = {
  front: {
    required: ['layout', 'id', 'title', 'description', 'license', 'date', 'homepage', 'source', 'archive'],
    keys: {
      layout: { is: 'text', among: ['plugin'] },
      id: TEXT,
      title: TEXT,
      description: TEXT,
      author: TEXT,
      authors: { is: 'words' },
      license: TEXT,
      date: { is: 'date' },
      homepage: URL,
      source: URL,
      archive: URL,
      follow_dependency_links: { is: 'flag' },
      tags: { is: 'words' },
      screenshots: {
        is: 'list',
        of: { is: 'map', required: ['url'], keys: { url: { is: 'image' }, alt: TEXT, caption: TEXT } },
      },
      featuredimage: { is: 'image' },
      compatibility: {
        is: 'map',
        required: [],
        keys: {
          octoprint: { is: 'list', of: { is: 'specifier', bare: true } },
          os: { is: 'list', of: { is: 'text', among: ['windows', 'linux', 'macos', 'freebsd', 'posix', 'nix'] } },
          python: { is: 'specifier' },
        },
      },
      privacypolicy: URL,
      attributes: { is: 'words', orNothing: true },
      disabled: TEXT,
      abandoned: { is: 'ticket' },
      replaced: TEXT,
      up_for_adoption: URL,
      redirect_from: { is: 'text-or-words' },
      stats: { is: 'map', required: [], keys: { week: USAGE, month: USAGE } },
      github: {
        is: 'map',
        required: [],
        keys: {
          repo: { is: 'repository' },
          open_issues: COUNT,
          closed_issues: COUNT,
          releases: COUNT,
          watchers: COUNT,
          stars: COUNT,
          last_push: { is: 'time' },
          latest_release: TEXT,
          latest_release_date: { is: 'time' },
          latest_release_url: URL,
          latest_release_tag: TEXT,
        },
      },
    },
  },
  images: 'assets/img/plugins',
  template: {
    inValues: [
      'a list',
      'of tags',
      'that apply',
      'to your plugin',
      '(take a look at the existing plugins for what makes sense here)',
      'alt-text of a screenshot',
      'caption of a screenshot',
      'alt-text of another screenshot',
      'caption of another screenshot',
    ],
    inBody: ['Longer description of your plugin, configuration examples etc.'],
  },
  attributes: { known: ['cloud', 'commercial', 'free-tier', 'ai-developed'], needsPrivacyPolicy: 'cloud' },
};
