const TITLES: Readonly<Record<string, string>> = {
  'stats.month.instances': 'Instances, 30 days',
  'stats.week.instances': 'Instances, 7 days',
  'stats.month.install_events': 'Installs, 30 days',
  'stats.week.install_events': 'Installs, 7 days',
  'github.stars': 'Stars',
  'github.watchers': 'Watchers',
  'github.open_issues': 'Open issues',
  'github.closed_issues': 'Closed issues',
  'github.releases': 'Releases',
};

/** How a number is called; a field without a name keeps its own. */
export function fieldTitle(field: string): string {
  return Object.hasOwn(TITLES, field) ? (TITLES[field] ?? field) : field;
}
