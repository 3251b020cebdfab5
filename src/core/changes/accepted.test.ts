import { expect, it } from 'vitest';
import type { Change, Severity, SourceName } from '../../shared/change.ts';
import { isAccepted } from './accepted.ts';

function change(severity: Severity, source: SourceName = 'github'): Change {
  return { entry: 'a.md', file: 'a.md', field: 'x', after: 1, source, severity, reason: 'x' };
}

it.each<[Severity, SourceName, Severity, boolean, boolean]>([
  ['routine', 'github', 'routine', false, true],
  ['notable', 'compatibility', 'routine', true, false],
  ['notable', 'compatibility', 'notable', false, true],
  ['notable', 'compatibility', 'alarming', false, true],
  ['notable', 'notices', 'notable', false, false],
  ['notable', 'notices', 'notable', true, true],
  ['notable', 'overlays', 'alarming', false, false],
  ['alarming', 'github', 'notable', true, false],
  ['alarming', 'github', 'alarming', false, false],
  ['alarming', 'github', 'alarming', true, true],
])('%s from %s with --accept %s, plugins named: %s → %s', (severity, source, accept, named, expected) => {
  expect(isAccepted(change(severity, source), { accept, named })).toBe(expected);
});
