import { expect, it } from 'vitest';
import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { exampleRow } from './example-row.ts';
import { firstDirection, SORT_KEYS, sortRows, sortValue, type Sort } from './sort-rows.ts';

const few = exampleRow({ id: 'b', instances: 5, python: '>=3.9', release: { name: '1', date: '2026-01-02' } });
const many = exampleRow({ id: 'c', instances: 70, author: 'Älva', findings: { errors: 0, warnings: 9 } });
const none = exampleRow({ id: 'a', release: { name: '2', date: 'soon' }, findings: { errors: 1, warnings: 0 } });
const commercial = exampleRow({ id: 'd', instances: 900, isCounted: false, author: 'bo' });
const broken = exampleRow({ id: 'z', problem: { code: 'entry.not-a-map', path: '_plugins/z.md' } });
const rows = [few, many, none, commercial, broken];

it.each<[Sort, PluginRow[]]>([
  [{ key: 'instances', isDescending: true }, [broken, many, few, none, commercial]],
  [{ key: 'instances', isDescending: false }, [broken, few, many, none, commercial]],
  [{ key: 'plugin', isDescending: false }, [broken, none, few, many, commercial]],
  [{ key: 'plugin', isDescending: true }, [broken, commercial, many, few, none]],
  [{ key: 'author', isDescending: false }, [broken, many, commercial, none, few]],
  [{ key: 'release', isDescending: true }, [broken, few, none, many, commercial]],
  [{ key: 'findings', isDescending: true }, [broken, none, many, few, commercial]],
])('%j', (sort, expected) => {
  expect(sortRows(rows, sort).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
});

it('does not hang on the order in which the engine named the rows', () => {
  const same = [1, 2, 3].map((at) => exampleRow({ id: 'x', path: `_plugins/${at}.md`, instances: 1 }));
  const sort = firstDirection('instances');
  expect(sortRows(same.toReversed(), sort)).toEqual(sortRows(same, sort));
});

it.each(SORT_KEYS)('knows what a row is ordered by: %s', (key) => {
  expect(sortValue(few, key)).not.toBeUndefined();
});

it.each([
  ['plugin', false],
  ['instances', true],
  ['release', true],
] as const)('%s begins descending: %s', (key, isDescending) => {
  expect(firstDirection(key)).toEqual({ key, isDescending });
});
