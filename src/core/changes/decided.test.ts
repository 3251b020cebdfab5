import { expect, it } from 'vitest';
import type { Change } from '../../shared/change.ts';
import type { Decision } from '../../shared/decision.ts';
import { Decided } from './decided.ts';

const FILE = '_plugins/a.md';
const change: Change = {
  entry: FILE,
  file: FILE,
  field: 'github.stars',
  before: 1,
  after: 2,
  source: 'github',
  severity: 'routine',
  reason: 'stars: +1',
};
function decision(over: Partial<Decision> = {}): Decision {
  return {
    entry: FILE,
    file: FILE,
    field: 'github.stars',
    after: 2,
    decision: 'reject',
    who: 'demo',
    at: '2026-01-01T00:00:00Z',
    why: null,
    ...over,
  };
}

it.each([
  ['holds for the same value', {}, {}, 'reject'],
  ['holds for a map, whatever the order of its keys', { after: { a: 1, b: 2 } }, { after: { b: 2, a: 1 } }, 'reject'],
  ['ends when the value differs', { after: 3 }, {}, undefined],
  ['says nothing of another field', {}, { field: 'github.watchers' }, undefined],
  ['says nothing of another file', {}, { file: '_data/notices.yaml' }, undefined],
  ['says nothing of another entry', {}, { entry: '_plugins/b.md' }, undefined],
  ['accepts, too', { decision: 'accept' as const }, {}, 'accept'],
  ['is no decision about a change where it is about a signal', { decision: 'seen' as const }, {}, undefined],
])('%s', (_, over, changed, expected) => {
  expect(new Decided([decision(over)]).about({ ...change, ...changed })).toBe(expected);
});

it('holds for a change that takes a field out', () => {
  const removal = { ...change };
  delete removal.after;
  expect(new Decided([decision({ after: null })]).about(removal)).toBe('reject');
  expect(new Decided([decision({ after: 0 })]).about(removal)).toBeUndefined();
});

it('knows which signals were seen', () => {
  const decided = new Decided([decision({ field: 'archived', after: null, decision: 'seen' })]);
  expect(decided.hasSeen({ entry: FILE, code: 'archived' })).toBe(true);
  expect(decided.hasSeen({ entry: FILE, code: 'no-push' })).toBe(false);
});
