import { expect, it } from 'vitest';
import type { ReviewChange } from '../../shared/contract/changes.ts';
import { oneOfEach } from './one-of-each.ts';

/** As it comes: nothing in it is another's. */
const change = (entry: string, field: string, asked = 'octo/a'): ReviewChange => ({
  entry,
  file: entry,
  field,
  after: 1,
  source: 'github',
  severity: 'routine',
  reason: 'first value',
  evidence: { kind: 'repository', asked, answered: asked },
  standing: 'accepted',
  decided: null,
  reachesUsers: false,
});
const changes = () => [
  change('_plugins/a.md', 'github.stars'),
  change('_plugins/a.md', 'github.watchers'),
  change('_plugins/b.md', 'github.stars', 'octo/b'),
];

it('says the same as before', () => {
  expect(oneOfEach({ changes: changes(), signals: [] })).toEqual({ changes: changes(), signals: [] });
});

it('has changes share the evidence that is the same', () => {
  const [first, second, third] = oneOfEach({ changes: changes(), signals: [] }).changes;
  expect(second?.evidence).toBe(first?.evidence);
  expect(third?.evidence).not.toBe(first?.evidence);
});
