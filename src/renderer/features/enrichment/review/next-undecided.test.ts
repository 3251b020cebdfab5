import { expect, it } from 'vitest';
import { review } from './example-review.ts';
import { itemAfter, itemAfterDecision, nextUndecided } from './next-undecided.ts';

const alarming = review('a', [{ severity: 'alarming' }]);
const calm = review('b', [{}]);
const notable = review('c', [{ severity: 'notable' }, { field: 'x', severity: 'notable' }]);
const last = review('d', [{ severity: 'notable' }]);
const decided = review('a', [{ severity: 'alarming', standing: 'accepted' }]);
const idOf = (plugin: typeof notable, at: number) => plugin.items[at]?.id ?? '';

it('goes to what is alarming first, from wherever one is', () => {
  expect(nextUndecided([alarming, calm, notable], { entry: notable.entry, item: null })?.entry).toBe(alarming.entry);
});

it.each([
  ['the list', null, notable, 0],
  ['the first field', idOf(notable, 0), notable, 1],
  ['the last field', idOf(notable, 1), last, 0],
])('goes on from %s', (_, item, plugin, at) => {
  const place = nextUndecided([decided, calm, notable, last], { entry: notable.entry, item });
  expect(place).toEqual({ entry: plugin.entry, item: idOf(plugin, at) });
});

it('goes around the end, also within one plugin', () => {
  expect(nextUndecided([notable, last], { entry: last.entry, item: idOf(last, 0) })?.entry).toBe(notable.entry);
  expect(nextUndecided([notable], { entry: notable.entry, item: idOf(notable, 1) })?.item).toBe(idOf(notable, 0));
});

it('has nowhere to go where everything is decided', () => {
  expect(nextUndecided([decided, calm], { entry: null, item: null })).toBeUndefined();
  expect(nextUndecided([], { entry: null, item: null })).toBeUndefined();
});

it('after a decision looks at what is undecided, around the end; else on among the routine ones', () => {
  const mixed = review('a', [
    { field: 'n', severity: 'notable' },
    { field: 'm', severity: 'notable', standing: 'accepted' },
    { field: 'r' },
    { field: 's' },
  ]);
  const after = (at: number) => itemAfterDecision(mixed.items, idOf(mixed, at))?.id;
  expect([1, 2, 3].map(after)).toEqual([0, 0, 0].map((at) => idOf(mixed, at)));
  const done = review('a', [{ field: 'm', severity: 'notable', standing: 'accepted' }, { field: 'r' }, { field: 's' }]);
  expect([0, 1, 2].map((at) => itemAfterDecision(done.items, idOf(done, at))?.id)).toEqual(
    [0, 2, 2].map((at) => idOf(done, at)),
  );
});

it('stays at the ends', () => {
  const { items } = notable;
  expect(itemAfter(items, idOf(notable, 1), 1)?.id).toBe(idOf(notable, 1));
  expect(itemAfter(items, idOf(notable, 0), -1)?.id).toBe(idOf(notable, 0));
  expect(itemAfter([], undefined, 1)).toBeUndefined();
});
