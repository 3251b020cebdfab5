import { expect, it } from 'vitest';
import type { ReviewChange, ReviewSignal } from '../../../../shared/contract/changes.ts';
import type { Mark } from '../../../components/index.ts';
import { review } from './example-review.ts';
import { markOf } from './mark.ts';

it.each<[Mark['state'][], Mark]>([
  [['accepted'], { state: 'accepted' }],
  [['accepted', 'accepted', 'seen'], { state: 'accepted' }],
  [['rejected', 'rejected', 'seen'], { state: 'rejected' }],
  [['accepted', 'rejected', 'rejected'], { state: 'mixed', accepted: 1, of: 3 }],
  [['accepted', 'mixed'], { state: 'mixed', accepted: 1, of: 2 }],
  [['accepted', 'rejected', 'seen'], { state: 'mixed', accepted: 1, of: 2 }],
  [['seen', 'seen'], { state: 'seen' }],
  [['site', 'accepted'], { state: 'accepted' }],
  [['site', 'seen'], { state: 'site' }],
  [['accepted', 'undecided'], { state: 'undecided' }],
  [['rejected', 'seen', 'undecided'], { state: 'undecided' }],
])('%j together are %j', (states, expected) => {
  expect(markOf(states)).toEqual(expected);
});

const ROUTINE = { field: 'github.stars' } as const;
const python = (standing: ReviewChange['standing']) =>
  ({ field: 'compatibility.python', severity: 'notable', standing }) as const;
const release = (part: string, standing: ReviewChange['standing']) =>
  ({ field: `github.latest_release${part}`, severity: 'notable', standing }) as const;

it.each<[string, Partial<ReviewChange>[], Partial<ReviewSignal>[], Mark]>([
  ['the only notable change is rejected', [python('rejected'), ROUTINE], [], { state: 'rejected' }],
  ['the only notable change is accepted', [python('accepted'), ROUTINE], [], { state: 'accepted' }],
  [
    'one of three notable items is accepted',
    [python('accepted'), release('', 'rejected'), { ...python('rejected'), field: 'x' }, ROUTINE],
    [],
    { state: 'mixed', accepted: 1, of: 3 },
  ],
  [
    'the fields of one release were decided differently',
    [release('', 'accepted'), release('_date', 'rejected'), ROUTINE],
    [],
    { state: 'mixed', accepted: 0, of: 1 },
  ],
  ['the only signal was seen', [ROUTINE], [{ isSeen: true }], { state: 'seen' }],
  ['the only signal was not seen', [ROUTINE], [{}], { state: 'undecided' }],
  ['a signal was seen and the change rejected', [python('rejected')], [{ isSeen: true }], { state: 'rejected' }],
  ['everything is routine', [ROUTINE, { field: 'x' }], [], { state: 'accepted' }],
  [
    'one routine change is rejected',
    [ROUTINE, { field: 'x', standing: 'rejected' }],
    [],
    { state: 'mixed', accepted: 1, of: 2 },
  ],
  [
    'a routine change that reaches users is rejected',
    [ROUTINE, { field: 'x', reachesUsers: true, standing: 'rejected' }],
    [],
    { state: 'rejected' },
  ],
  [
    'a notable change is rejected and the file was edited by hand',
    [python('rejected'), { source: 'hand', field: '(body)' }],
    [],
    { state: 'mixed', accepted: 1, of: 2 },
  ],
])('the mark of a plugin where %s', (_, changes, signals, expected) => {
  expect(review('a', changes, signals).mark).toEqual(expected);
});
