import { expect, it } from 'vitest';
import type { ReviewChange, ReviewSignal } from '../../shared/contract/changes.ts';
import { countReview } from './counts.ts';

const change = (over: Partial<ReviewChange>): ReviewChange => ({
  entry: 'a.md',
  file: 'a.md',
  field: 'github.stars',
  source: 'github',
  severity: 'routine',
  reason: '',
  standing: 'accepted',
  decided: null,
  reachesUsers: false,
  ...over,
});
const signal = (over: Partial<ReviewSignal>): ReviewSignal => ({
  entry: 'c.md',
  code: 'archived',
  severity: 'notable',
  reason: '',
  isSeen: false,
  decided: null,
  ...over,
});

it('counts plugins that wait, changes and files', () => {
  const changes = new Map([
    ['a.md', [change({}), change({ field: 'github.issues' }), change({ file: '_data/notices.yaml', field: 'x' })]],
    ['b.md', [change({ entry: 'b.md', file: 'b.md', severity: 'alarming', standing: 'undecided' })]],
    ['d.md', [change({ file: '_data/notices.yaml', severity: 'notable', standing: 'rejected' })]],
  ]);
  const signals = new Map([
    ['c.md', [signal({})]],
    ['e.md', [signal({ severity: 'alarming', isSeen: true })]],
  ]);
  expect(countReview(changes, signals)).toEqual({ alarming: 1, undecided: 2, accepted: 3, files: 2 });
});

it('counts nothing before anything was said', () => {
  expect(countReview(undefined, undefined)).toEqual({ alarming: 0, undecided: 0, accepted: 0, files: 0 });
});
