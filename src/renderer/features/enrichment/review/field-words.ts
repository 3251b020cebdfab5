import type { Change } from '../../../../shared/change.ts';

const LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: 'Title',
    description: 'Description',
    author: 'Author',
    license: 'License',
    source: 'Source',
    date: 'Date',
    disabled: 'Disabled',
    abandoned: 'Abandoned',
    up_for_adoption: 'Up for adoption',
    'compatibility.python': 'Python',
    'github.repo': 'Repository',
    'github.stars': 'Stars',
    'github.watchers': 'Watchers',
    'github.open_issues': 'Open issues',
    'github.closed_issues': 'Closed issues',
    'github.releases': 'Releases',
    'github.last_push': 'Last push',
    'github.latest_release': 'Latest release',
    'github.latest_release_date': 'Release date',
    'github.latest_release_url': 'Release link',
    'github.latest_release_tag': 'Release tag',
    'stats.month.instances': 'Instances, 30 days',
    'stats.month.install_events': 'Installs, 30 days',
    'stats.month.versions': 'Versions, 30 days',
    'stats.week.instances': 'Instances, 7 days',
    'stats.week.install_events': 'Installs, 7 days',
    'stats.week.versions': 'Versions, 7 days',
    '(file)': 'Whole file',
    '(body)': 'Text below the front matter',
    '(layout)': 'Comments, quotes and order',
  }),
);

/** What a field is called on screen; one that has no name of its own goes by the last key of its path. */
export function fieldLabel({ source, field }: Pick<Change, 'source' | 'field'>): string {
  if (source === 'notices') return 'Notice';
  if (source === 'overlays') return 'Update overlay';
  const label = LABELS.get(field);
  if (label !== undefined) return label;
  const words = (field.split('.').at(-1) ?? field).replaceAll(/[_-]+/g, ' ').trim();
  return words === '' ? field : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The field's noun in a row where it stands beside a number: "instances". */
export function fieldNoun(change: Pick<Change, 'source' | 'field'>): string {
  const [noun = ''] = fieldLabel(change).split(',');
  return noun.toLowerCase();
}

export const SOURCE_LABELS: Readonly<Record<Change['source'], string>> = {
  usage: 'Usage',
  github: 'GitHub',
  compatibility: 'Compatibility',
  notices: 'Notices',
  overlays: 'Overlays',
  hand: 'By hand',
};
