import { expect, it } from 'vitest';
import { SOURCE_NAMES, type Change } from '../../shared/change.ts';
import type { Decision } from '../../shared/decision.ts';
import { OCTOPRINT } from '../../shared/profile.ts';
import { Decided } from './decided.ts';
import { reachesUsers } from './reaches-users.ts';
import { standingOf } from './standing.ts';

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

it.each<[string, Change, Decision['decision'] | undefined, string]>([
  ['what is routine', change({}), undefined, 'accepted'],
  ['what is routine, and refused', change({}), 'reject', 'rejected'],
  ['what is notable', change({ severity: 'notable' }), undefined, 'undecided'],
  ['what is alarming, and accepted', change({ severity: 'alarming' }), 'accept', 'accepted'],
  ['what reaches users, however routine', NOTICE, undefined, 'undecided'],
  ['what was edited by hand', change({ source: 'hand', severity: 'notable' }), undefined, 'accepted'],
  ['what was edited by hand, and refused', change({ source: 'hand' }), 'reject', 'rejected'],
])('%s stands', (_, found, decision, standing) => {
  const { entry, file, field, after = null } = found;
  const decided = new Decided(
    decision === undefined
      ? []
      : [{ entry, file, field, after, decision, who: 'me', at: '2026-01-01T00:00:00Z', why: null }],
  );
  expect(standingOf(found, decided, OCTOPRINT, new Set(SOURCE_NAMES))).toBe(standing);
});

it('what the site’s own build computes is compared alone, whatever was decided; an edit by hand is not', () => {
  const accepted = {
    entry: ENTRY,
    file: ENTRY,
    field: 'x',
    after: 1,
    decision: 'accept',
    who: 'me',
    why: null,
  } as const;
  const decided = new Decided([{ ...accepted, at: '2026-01-01T00:00:00Z' }]);
  const committed = new Set(['usage'] as const);
  expect(standingOf(change({}), decided, OCTOPRINT, committed)).toBe('site');
  expect(standingOf(change({ source: 'usage' }), new Decided([]), OCTOPRINT, committed)).toBe('accepted');
  expect(standingOf(change({ source: 'hand' }), new Decided([]), OCTOPRINT, committed)).toBe('accepted');
});
