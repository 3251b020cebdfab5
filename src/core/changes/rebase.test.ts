import { expect, it } from 'vitest';
import type { Change } from '../../shared/change.ts';
import { OCTOPRINT } from '../../shared/profile.ts';
import { rebased } from './rebase.ts';

const ENTRY = '_plugins/a.md';
const CHANGE: Change = {
  entry: ENTRY,
  file: ENTRY,
  field: 'github.stars',
  before: 1,
  after: 2,
  source: 'github',
  severity: 'routine',
  reason: 'stars: +1',
};

function rebasedOn(stars: number | undefined, over: Partial<Change> = {}) {
  const values = stars === undefined ? {} : { github: { stars } };
  return rebased([{ ...CHANGE, ...over }], (entry) => (entry === ENTRY ? values : undefined), OCTOPRINT);
}

it('leaves a change alone whose field is as it was', () => {
  expect(rebasedOn(1)).toEqual({ made: [], again: [], left: [CHANGE] });
});

it('drops what was made already', () => {
  expect(rebasedOn(2)).toEqual({ made: [CHANGE], again: [], left: [] });
});

it('proposes again what somebody else has changed, as notable', () => {
  const { again, left } = rebasedOn(7);
  expect(left).toEqual(again);
  expect(again).toMatchObject([{ before: 7, after: 2, severity: 'notable' }]);
  expect(again[0]?.reason).toContain('somebody has changed it since');
});

it('proposes again where the field was taken out', () => {
  const { again } = rebasedOn(undefined);
  expect(again).toHaveLength(1);
  expect(again[0]).not.toHaveProperty('before');
});

it.each([
  ['an alarming change stays alarming', { severity: 'alarming' } as const, 7, 'alarming'],
  ['an edit by hand waits for its own merge', { source: 'hand' } as const, 7, undefined],
  ['an entry that cannot be read keeps its changes', { entry: 'b.md', file: 'b.md' } as const, 7, undefined],
])('%s', (_, over, stars, severity) => {
  const { again, left } = rebasedOn(stars, over);
  expect(again[0]?.severity).toBe(severity);
  expect(left).toHaveLength(1);
});
