import { expect, it } from 'vitest';
import type { Problem } from '../../../../shared/problems/index.ts';
import { commitsSince, isConflict, outlook, refusalTitle, remedyOf, whatGitSaid, whoMoved } from './refusal-words.ts';

const commit = (id: string, author = 'tove-larsen') => ({ id, subject: id, author, at: '2026-06-14T12:00:00Z' });
const moved: Problem = { code: 'publish.moved', branch: 'main', commits: 2, detail: 'fetched' };
const denied: Problem = { code: 'publish.denied', remote: 'https://example.org', detail: 'remote: no' };

it.each<[Problem, string, string, string | undefined]>([
  [moved, 'fetch', 'The push was refused: main has moved', undefined],
  [denied, 'sign-in', 'You may not push to https://example.org', 'remote: no'],
  [
    { code: 'publish.protected', branch: 'main', detail: 'GH006' },
    'patch',
    'The push was refused: main is protected',
    'GH006',
  ],
  [{ code: 'publish.sign-failed', detail: 'no key' }, 'again', 'git could not sign the commit', 'no key'],
  [{ code: 'publish.no-author' }, 'again', 'git does not know who you are', undefined],
])('%#: says what happened, and what to do first', (problem, remedy, title, said) => {
  expect(remedyOf(problem)).toBe(remedy);
  expect(refusalTitle(problem)).toBe(title);
  expect(whatGitSaid(problem)).toBe(said);
});

it('names the commits that came after what the publish was made on', () => {
  const incoming = [commit('c'), commit('b'), commit('a')];
  expect(commitsSince(incoming, 'b')).toEqual([commit('c')]);
  expect(commitsSince(incoming, 'the folder’s own')).toEqual(incoming);
});

it.each([
  [[], 0, 'main has other commits that this publish was not made on.'],
  [[], 2, 'main has 2 commits that this publish was not made on.'],
  [[commit('a')], 1, 'While you were reviewing, tove-larsen pushed 1 commit to main.'],
  [[commit('b', 'ana'), commit('a')], 0, 'While you were reviewing, 2 people pushed 2 commits to main.'],
])('%#: says who moved it', (commits, count, words) => {
  expect(whoMoved('main', commits, count)).toBe(words);
});

it.each([
  [176, 0, /176 files did not change there and keep their decisions\.$/],
  [176, 2, /decisions\. 2 files did: you look at those again\.$/],
  [1, 1, /1 file did not change there and keeps its decisions\. 1 file did: you look at it again\.$/],
])('of %i and %i says what becomes of them', (untouched, conflicts, words) => {
  expect(outlook(untouched, conflicts)).toMatch(words);
});

it('knows a conflict from what is held back for another reason', () => {
  expect(isConflict({ code: 'change.conflict', path: 'a', theirs: '1', ours: '2' })).toBe(true);
  expect(isConflict({ code: 'file.dirty', path: 'a' })).toBe(false);
});
