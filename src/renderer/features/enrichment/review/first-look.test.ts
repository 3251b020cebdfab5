import { expect, it } from 'vitest';
import { review } from './example-review.ts';
import { firstLook } from './first-look.ts';

const decided = review('a', [{ severity: 'alarming', standing: 'rejected' }]);
const gravest = review('b', [{ severity: 'alarming' }]);
const list = [decided, gravest, review('c', [{ severity: 'notable' }])];

it.each([
  ['nothing was chosen', { isThere: false, isChosen: false, isRunning: false }, gravest.entry],
  ['what is looked at was not chosen', { isThere: true, isChosen: false, isRunning: false }, gravest.entry],
  ['somebody chose what is looked at', { isThere: true, isChosen: true, isRunning: false }, undefined],
  ['what was chosen is gone', { isThere: false, isChosen: true, isRunning: true }, gravest.entry],
  ['a run still finds something', { isThere: false, isChosen: false, isRunning: true }, undefined],
  ['a run still finds something, and one is shown', { isThere: true, isChosen: false, isRunning: true }, undefined],
])('where %s', (_, looking, entry) => {
  expect(firstLook(list, looking)).toBe(entry);
});

it('is the first of all where everything is decided', () => {
  const looking = { isThere: false, isChosen: false, isRunning: false };
  expect(firstLook([decided], looking)).toBe(decided.entry);
  expect(firstLook([], looking)).toBeUndefined();
});
