import { expect, it } from 'vitest';
import { standingOf, type Standing } from './standing.ts';

const ROUTINE = { source: 'github', severity: 'routine', reachesUsers: false } as const;

it.each<[string, Partial<Parameters<typeof standingOf>[0]>, 'accept' | 'reject' | undefined, Standing]>([
  ['routine', {}, undefined, 'accepted'],
  ['routine, rejected', {}, 'reject', 'rejected'],
  ['routine, reaching users', { reachesUsers: true }, undefined, 'undecided'],
  ['routine, reaching users, accepted', { reachesUsers: true }, 'accept', 'accepted'],
  ['notable', { severity: 'notable' }, undefined, 'undecided'],
  ['alarming', { severity: 'alarming' }, undefined, 'undecided'],
  ['alarming, accepted', { severity: 'alarming' }, 'accept', 'accepted'],
  ['edited by hand', { source: 'hand', severity: 'notable' }, undefined, 'accepted'],
  ['edited by hand, reaching users', { source: 'hand', reachesUsers: true }, undefined, 'accepted'],
  ['edited by hand, rejected', { source: 'hand' }, 'reject', 'rejected'],
])('a change that is %s', (_, change, decision, standing) => {
  expect(standingOf({ ...ROUTINE, ...change }, decision)).toBe(standing);
});
