import { expect, it } from 'vitest';
import { exampleRow } from './example-row.ts';
import { facetValues, facetWords, orderedValues, type FacetGroup } from './facet-groups.ts';

it.each<[FacetGroup, Record<string, number>, string[]]>([
  ['health', { good: 9, alarming: 1 }, ['alarming', 'good']],
  ['python', { '3.9': 1, 'not-stated': 5, '3.12': 1, none: 2 }, ['3.12', '3.9', 'none', 'not-stated']],
  ['attribute', { commercial: 1, cloud: 1 }, ['cloud', 'commercial']],
  ['tag', { b: 1, a: 1, c: 7 }, ['c', 'a', 'b']],
])('%s: %j', (group, totals, expected) => {
  expect(orderedValues(group, new Map(Object.entries(totals)))).toEqual(expected);
});

it.each<[FacetGroup, string, string]>([
  ['signal', 'no-push', 'No recent push'],
  ['attribute', 'free-tier', 'Free tier'],
  ['tag', 'free-tier', 'free-tier'],
  ['python', 'not-stated', 'Not stated'],
  ['python', '3.12', '3.12'],
  ['health', 'constructor', 'constructor'],
])('%s %s is called %s', (group, value, expected) => {
  expect(facetWords(group, value)).toBe(expected);
});

it('lists an attribute that is a flag as well among the flags alone', () => {
  const one = exampleRow({ id: 'a', attributes: ['commercial', 'cloud'], flags: ['commercial'] });
  expect(facetValues(one, 'attribute')).toEqual(['cloud']);
  expect(facetValues(one, 'flag')).toEqual(['commercial']);
});
