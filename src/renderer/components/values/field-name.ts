const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: 'Title',
    description: 'Description',
    author: 'Author',
    license: 'License',
    source: 'Source',
    date: 'Date',
    disabled: 'Disabled',
    abandoned: 'Abandoned',
    replaced: 'Replaced',
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
export function fieldName(field: string): string {
  const name = NAMES.get(field);
  if (name !== undefined) return name;
  const words = (field.split('.').at(-1) ?? field).replaceAll(/[_-]+/g, ' ').trim();
  return words === '' ? field : words.charAt(0).toUpperCase() + words.slice(1);
}
