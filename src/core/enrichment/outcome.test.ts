import { expect, it } from 'vitest';
import type { Change } from '../../shared/change.ts';
import type { Signal } from '../../shared/signal.ts';
import { judgedBySignals } from './outcome.ts';

const change = (about: Partial<Change>): Change => ({
  entry: '_plugins/watch.md',
  file: '_plugins/watch.md',
  field: 'github.stars',
  before: 4,
  after: 5,
  source: 'github',
  severity: 'routine',
  reason: 'Stars: +1',
  ...about,
});
const replaced: Signal = { entry: '_plugins/watch.md', code: 'id-changed', severity: 'alarming', reason: 'another' };

it('puts what was read of a doubtful repository in doubt, and says why in words', () => {
  expect(judgedBySignals([change({})], [replaced])).toEqual([
    change({ severity: 'alarming', reason: 'Stars: +1 (in doubt: repository replaced)' }),
  ]);
});

it.each<[string, Partial<Change>, Partial<Signal>]>([
  ['of another entry', { entry: '_plugins/other.md' }, {}],
  ['that comes from elsewhere', { source: 'usage' }, {}],
  ['that is alarming by itself', { severity: 'alarming' }, {}],
  ['beside a signal that alarms nobody', {}, { severity: 'notable' }],
])('leaves a change as it is %s', (_, about, signal) => {
  const changes = [change(about)];
  expect(judgedBySignals(changes, [{ ...replaced, ...signal }])).toEqual(changes);
});
