import { expect, it } from 'vitest';
import type { BuildStep, Publication } from '../../../../shared/publication.ts';
import { durationOf, hasEnded, isOnItsWay, outcomeOf, shownOf, stepsOf, usualDuration } from './publication-facts.ts';

const AT = '2026-06-14T12:00:00Z';
const step = (over: Partial<BuildStep> = {}): BuildStep => ({
  name: 'Build the site',
  state: 'done',
  startedAt: AT,
  endedAt: '2026-06-14T12:01:10+00:00',
  ...over,
});
const publication = (commit: string, over: Partial<Publication> = {}): Publication => ({
  commit,
  branch: 'main',
  subject: 'Update usage',
  who: 'hollis-lane',
  at: AT,
  files: 3,
  changes: 6,
  reverts: null,
  state: 'live',
  words: 'Live.',
  steps: [],
  buildUrl: null,
  liveAt: null,
  live: { shown: 6, of: 6, commit },
  ...over,
});

it.each([
  ['live', '2026-06-14T12:02:04Z', 'live in 2 min 04 s', 'good'],
  ['live', null, 'live', 'good'],
  ['build-failed', null, 'build failed, live is older', 'alarming'],
  ['building', null, 'building', null],
] as const)('of %s says what became of it', (state, liveAt, words, tone) => {
  expect(outcomeOf(publication('a', { state, liveAt }))).toEqual({ words, tone });
});

it.each([
  ['pushed', true, false],
  ['building', true, false],
  ['not-yet-live', true, true],
  ['no-build', false, false],
  ['build-failed', false, true],
  ['live-unknown', false, true],
] as const)('%s: on its way %s, has a log %s', (state, isGoing, isOver) => {
  expect(isOnItsWay(publication('a', { state }))).toBe(isGoing);
  expect(hasEnded(publication('a', { state }))).toBe(isOver);
});

it('shows what was opened, else what is on its way, else the newest', () => {
  const publications = [publication('c'), publication('b', { state: 'building' }), publication('a')];
  expect(shownOf(publications, 'a')?.commit).toBe('a');
  expect(shownOf(publications, null)?.commit).toBe('b');
  expect(shownOf(publications, 'gone')?.commit).toBe('b');
  expect(shownOf([publication('c'), publication('a')], null)?.commit).toBe('c');
  expect(shownOf([], null)).toBeUndefined();
});

it.each([
  [step(), 70_000],
  [step({ endedAt: '2026-06-14T11:59:00Z' }), 0],
  [step({ state: 'running', endedAt: null }), 41_000],
  [step({ state: 'failed', endedAt: null }), null],
  [step({ state: 'waiting' }), null],
  [step({ state: 'waiting', startedAt: null }), null],
])('%#: a step takes %j', (one, ms) => {
  expect(durationOf(one, Date.parse(AT) + 41_000)).toBe(ms);
});

it('knows how long a step usually takes from the other publishes', () => {
  const took = (commit: string, seconds: number): Publication =>
    publication(commit, { steps: [step({ endedAt: new Date(Date.parse(AT) + seconds * 1000).toISOString() })] });
  const all = [took('now', 999), took('a', 90), took('b', 60), took('c', 70), publication('d')];
  expect(usualDuration(all, 'Build the site', 'now')).toBe(70_000);
  expect(usualDuration(all.slice(0, 3), 'Build the site', 'now')).toBe(60_000);
  expect(usualDuration(all, 'Deploy', 'now')).toBeNull();
});

it('begins with the push', () => {
  const steps = stepsOf(publication('a', { steps: [step()], reverts: '51b09fe1' }));
  expect(steps.map(({ name }) => name)).toEqual(['Reverted 51b09fe, pushed to main', 'Build the site']);
});
