import { expect, it } from 'vitest';
import { review } from './example-review.ts';
import { NOWHERE, placed, type Placement } from './placement.ts';

const routine = review('b', [{}]);
const notable = review('c', [{ severity: 'notable' }]);
const rejected = review('c', [{ severity: 'notable', standing: 'rejected' }, { field: 'x' }]);
const graver = review('b', [{ severity: 'alarming' }]);
const groupsOf = ({ places }: Placement) => [...places].map(([entry, { group }]) => [entry, group]);

it('places by the gravest, in the order of titles', () => {
  expect(groupsOf(placed(NOWHERE, 'run', [notable, routine]))).toEqual([
    ['_plugins/b.md', 'routine'],
    ['_plugins/c.md', 'notable'],
  ]);
});

it('leaves a plugin where it is while it is decided', () => {
  const before = placed(NOWHERE, 'run', [notable]);
  expect(rejected.gravest).toBe('routine');
  expect(placed(before, 'run', [rejected])).toBe(before);
});

it('puts what comes later last', () => {
  const before = placed(NOWHERE, 'run', [routine]);
  const after = placed(before, 'run', [routine, review('a', [{}])]);
  expect([...after.places.keys()]).toEqual(['_plugins/b.md', '_plugins/a.md']);
});

it('moves a plugin only to a graver group, and there to the end', () => {
  const before = placed(NOWHERE, 'run', [routine, notable, review('z', [{ severity: 'alarming' }])]);
  const alarming = groupsOf(placed(before, 'run', [graver])).filter(([, group]) => group === 'alarming');
  expect(alarming.map(([entry]) => entry)).toEqual(['_plugins/z.md', '_plugins/b.md']);
});

it('moves one that had a signal alone when a change is found', () => {
  const before = placed(NOWHERE, 'run', [review('a', [{}], [{}])]);
  expect(before.places.get('_plugins/a.md')).toEqual({ group: 'notable', isSignalOnly: true });
  const after = placed(before, 'run', [review('a', [{ severity: 'notable' }], [{}])]);
  expect(after.places.get('_plugins/a.md')).toEqual({ group: 'notable', isSignalOnly: false });
});

it('places anew for another run', () => {
  const before = placed(NOWHERE, 'run', [notable]);
  expect(placed(before, 'next', [rejected]).places.get('_plugins/c.md')?.group).toBe('routine');
});
