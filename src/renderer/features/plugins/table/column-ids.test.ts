import { expect, it } from 'vitest';
import { restoredView, withColumn } from './column-ids.ts';

it.each([[{ columns: ['python', 'stars'], sort: { key: 'stars', isDescending: false } }]])(
  'restores %j in the table’s order',
  (stored) => {
    expect(restoredView(stored)).toEqual({ columns: ['stars', 'python'], sort: stored.sort });
  },
);

it.each([
  [undefined, {}],
  ['spoilt', {}],
  [{ columns: ['gone', 'stars', 'stars'] }, { columns: ['stars'] }],
  [{ columns: [], sort: { key: 'gone', isDescending: true } }, { columns: [] }],
  [{ columns: 'stars', sort: { key: 'stars', isDescending: true } }, { sort: { key: 'stars', isDescending: true } }],
])('of %j restores %j', (stored, expected) => {
  expect(restoredView(stored)).toEqual(expected);
});

it('shows a column in its place, and hides it', () => {
  expect(withColumn(['instances', 'python'], 'stars', true)).toEqual(['instances', 'stars', 'python']);
  expect(withColumn(['instances', 'python'], 'instances', false)).toEqual(['python']);
});
