import { expect, it } from 'vitest';
import type { ReviewChange, ReviewSignal } from '../../../../shared/contract/changes.ts';
import { healthReasons, pendingDelta, pythonInSource } from './row-changes.ts';

const PATH = '_plugins/a.md';

function change(over: Partial<ReviewChange>): ReviewChange {
  return {
    entry: PATH,
    file: PATH,
    field: 'github.stars',
    source: 'github',
    severity: 'routine',
    reason: 'x',
    standing: 'undecided',
    decided: null,
    reachesUsers: false,
    ...over,
  };
}

function signal(over: Partial<ReviewSignal>): ReviewSignal {
  return {
    entry: PATH,
    code: 'archived',
    severity: 'notable',
    reason: 'it is archived',
    isSeen: false,
    decided: null,
    ...over,
  };
}

it.each([
  ['alarming', ['owner']],
  ['notable', ['it is archived', 'python differs']],
  ['quiet', []],
  ['good', []],
] as const)('gives the reasons for %s', (level, expected) => {
  const changes = [
    change({ severity: 'notable', reason: 'python differs' }),
    change({ severity: 'notable', reason: 'python differs' }),
    change({ severity: 'notable', reason: 'rejected', standing: 'rejected' }),
    change({ reason: 'routine' }),
  ];
  const signals = [
    signal({}),
    signal({ severity: 'alarming', reason: 'owner' }),
    signal({ reason: 'seen', isSeen: true }),
  ];
  expect(healthReasons({ health: { level, word: '' } }, changes, signals)).toEqual(expected);
});

it.each([
  [change({ before: 3, after: 10 }), 7],
  [change({ after: 10 }), 10],
  [change({ before: 3 }), null],
  [change({ before: 3, after: 'x' }), null],
  [change({ before: 3, after: 10, standing: 'rejected' }), null],
  [change({ before: 3, after: 10, file: '_data/notices.yaml' }), null],
  [change({ before: 3, after: 10, field: 'github.watchers' }), null],
])('%j adds %s stars', (one, expected) => {
  expect(pendingDelta([one], PATH, 'github.stars')).toBe(expected);
});

it('reads the Python of the source from its change', () => {
  const found = change({ source: 'compatibility', field: 'compatibility.python', after: '>=3.9,<4' });
  expect(pythonInSource([change({}), found])).toBe('>=3.9,<4');
  expect(pythonInSource([change({})])).toBeNull();
  expect(pythonInSource(undefined)).toBeNull();
});
