import { expect, it } from 'vitest';
import { tabBeside, tabOf, type DetailTab } from './detail-tabs.ts';

it.each<[string | null, DetailTab]>([
  [null, 'overview'],
  ['source', 'source'],
  ['data:_data/notices.yaml', 'overview'],
])('%s is the tab %s', (name, expected) => {
  expect(tabOf(name)).toBe(expected);
});

it.each<[DetailTab, 1 | -1, DetailTab]>([
  ['overview', 1, 'front-matter'],
  ['source', -1, 'front-matter'],
  ['overview', -1, 'overview'],
  ['history', 1, 'history'],
])('from %s by %i to %s', (tab, step, expected) => {
  expect(tabBeside(tab, step)).toBe(expected);
});
