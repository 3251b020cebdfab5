import { expect, it } from 'vitest';
import type { Change } from '../../shared/change.ts';
import { OCTOPRINT } from '../../shared/profile.ts';
import { reachesUsers } from './reaches-users.ts';

const ENTRY = '_plugins/a.md';

function change(over: Partial<Change>): Change {
  return {
    entry: ENTRY,
    file: ENTRY,
    field: 'x',
    after: 1,
    source: 'github',
    severity: 'routine',
    reason: '',
    ...over,
  };
}

const NOTICE = change({ file: '_data/notices.yaml', field: 'a' });
const REMOVAL = change({ field: '(file)', source: 'hand' });
delete REMOVAL.after;

it.each<[string, Change, boolean]>([
  ['a number', change({}), false],
  ['a notice', NOTICE, true],
  ['a block', change({ file: '_data/blacklist.yaml', field: '(file)', source: 'hand' }), true],
  ['an overlay', change({ file: '_data/update_check_overlays_py2.yaml', field: 'a' }), true],
  ['another data file', change({ file: '_data/compat.yaml', field: '(file)' }), false],
  ['what disables a plugin', change({ field: 'disabled' }), true],
  ['what only begins like it', change({ field: 'disabled_since' }), false],
  ['a plugin that is taken away', REMOVAL, true],
])('%s reaches users: %j → %s', (_, found, reaches) => {
  expect(reachesUsers(found, OCTOPRINT)).toBe(reaches);
});
