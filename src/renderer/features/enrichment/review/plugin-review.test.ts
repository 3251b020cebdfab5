import { expect, it } from 'vitest';
import { change, review } from './example-review.ts';
import { pluginReview } from './plugin-review.ts';

it.each([
  ['what is undecided', [{ severity: 'notable' as const }], [], 'notable'],
  [
    'what is accepted and not published',
    [{ severity: 'alarming' as const, standing: 'accepted' as const }],
    [],
    'alarming',
  ],
  [
    'what waits rather than what was rejected',
    [{ severity: 'alarming' as const, standing: 'rejected' as const }, { field: 'b' }],
    [],
    'routine',
  ],
  [
    'what was rejected where nothing waits',
    [{ severity: 'alarming' as const, standing: 'rejected' as const }],
    [],
    'alarming',
  ],
  ['a signal that nobody has seen', [{}], [{}], 'notable'],
  ['not a signal that was seen', [{}], [{ isSeen: true }], 'routine'],
])('the gravest is %s', (_, changes, signals, expected) => {
  expect(review('a', changes, signals).gravest).toBe(expected);
});

it('counts what is undecided by severity', () => {
  const { undecided } = review('a', [{}, { field: 'b', severity: 'alarming' }], [{}, { code: 'no-push' }]);
  expect(undecided).toEqual({ alarming: 1, notable: 2, routine: 0 });
});

it('is the same object as long as the engine says the same', () => {
  const changes = [change()];
  const signals: never[] = [];
  const first = pluginReview('a', 'A', changes, signals);
  expect(pluginReview('a', 'A', changes, signals)).toBe(first);
  expect(pluginReview('a', 'B', changes, signals).title).toBe('B');
  expect(pluginReview('a', 'B', [...changes], signals)).not.toBe(first);
});
