import { expect, it } from 'vitest';
import type { Change } from '../../shared/change.ts';
import { applied } from './applied.ts';

function change(field: string, after: Change['after'], file = 'a.md'): Change {
  const base = { entry: 'a.md', file, field, source: 'github', severity: 'routine', reason: 'x' } as const;
  return after === undefined ? base : { ...base, after };
}

it('sets, replaces and takes out, and leaves the rest and the original', () => {
  const values = { id: 'a', github: { stars: 1, watchers: 2 }, stats: null };
  const result = applied(values, [
    change('github.stars', 5),
    change('github.watchers', undefined),
    change('stats.week.instances', 7),
  ]);
  expect(result).toEqual({ id: 'a', github: { stars: 5 }, stats: { week: { instances: 7 } } });
  expect(values).toEqual({ id: 'a', github: { stars: 1, watchers: 2 }, stats: null });
});

it('leaves out what edits another file', () => {
  expect(applied({ id: 'a' }, [change('a', { plugin: 'a' }, '_data/notices.yaml')])).toEqual({ id: 'a' });
});
