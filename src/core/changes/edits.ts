import type { Change } from '../../shared/change.ts';
import type { Edit } from '../registry/index.ts';

/** The order in which generated keys are written, last in the front matter; `github.repo` is the first of them. */
const ORDER = [
  'compatibility.python',
  'github.repo',
  'github.open_issues',
  'github.closed_issues',
  'github.releases',
  'github.watchers',
  'github.stars',
  'github.last_push',
  'github.latest_release',
  'github.latest_release_date',
  'github.latest_release_url',
  'github.latest_release_tag',
  'stats.week.instances',
  'stats.week.install_events',
  'stats.week.versions',
  'stats.month.instances',
  'stats.month.install_events',
  'stats.month.versions',
];

/** The edits that make the changes of one file. */
export function editsOf(changes: readonly Change[]): Edit[] {
  const inOrder = changes.toSorted((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field));
  return inOrder.map(({ field, after }): Edit => {
    const path = field.split('.');
    return after === undefined ? { op: 'remove', path } : { op: 'set', path, value: after };
  });
}
