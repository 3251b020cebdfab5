import { expect, it } from 'vitest';
import { yamlPlaceAt } from './yaml-place.ts';

/** The place of the bar, which is taken out. */
function placeOf(text: string) {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes('|^'));
  const column = (lines[at] ?? '').indexOf('|^');
  lines[at] = (lines[at] ?? '').replace('|^', '');
  return yamlPlaceAt(lines, at, column);
}

it.each([
  ['ti|^', 'key', [], 0, []],
  ['id: a\n|^\ntitle: b', 'key', [], 0, ['id', 'title']],
  ['compatibility:\n  py|^', 'key', ['compatibility'], 2, []],
  ['compatibility:\n  octoprint:\n  - 1.3\n  |^\nid: a', 'key', ['compatibility'], 2, ['octoprint']],
  ['stats:\n  month:\n    instances: 1\n    in|^', 'key', ['stats', 'month'], 4, ['instances']],
  ['layout: pl|^', 'value', ['layout'], 8, []],
  ['layout: "pl|^', 'value', ['layout'], 9, []],
  ['layout: |^', 'value', ['layout'], 8, []],
  ['"a key": |^', 'value', ['a key'], 9, []],
  ['attributes: [cloud, com|^', 'value', ['attributes'], 20, []],
  ['attributes:\n- cl|^', 'item', ['attributes'], 2, []],
  ['attributes:\n  - cl|^', 'item', ['attributes'], 4, []],
  ['attributes:\n- "cl|^', 'item', ['attributes'], 3, []],
  ['compatibility:\n  os:\n  - lin|^', 'item', ['compatibility', 'os'], 4, []],
  ['screenshots:\n- url: x\n  a|^', 'key', ['screenshots'], 2, ['url']],
  ['screenshots:\n- url: x\n  alt: y\n- |^\n  caption: z', 'item', ['screenshots'], 2, ['caption']],
  ['screenshots:\n- url: x\n  alt: y\n- url: z\n  a|^\n- url: w', 'key', ['screenshots'], 2, ['url']],
  ['tags:\n- a\n\n# words\n|^', 'key', [], 0, ['tags']],
  ['- plugin: a\n  te|^', 'key', [], 2, ['plugin']],
  ['- plugin: a\n- pl|^', 'item', [], 2, []],
  ['slack:\n  user: a\n  re|^', 'key', ['slack'], 2, ['user']],
])('%j is at a %s of %j', (text, kind, path, from, present) => {
  expect(placeOf(text)).toEqual({ kind, path, from, present });
});

it.each([
  '# ti|^',
  'layout: plugin # wo|^',
  'description: >\n  some wo|^',
  'description: |-\n  wo|^',
  'title: A\n  goes on|^',
])('%j is nowhere', (text) => {
  expect(placeOf(text)).toBeUndefined();
});

it('takes a hash in quotes for text', () => {
  expect(placeOf('title: "a #b|^')?.kind).toBe('value');
});
