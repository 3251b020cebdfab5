import { expect, it } from 'vitest';
import { optionsAt } from './key-options.ts';

function key(field: string, values: string[] = [], isRequired = false) {
  return { field, about: `about ${field}`, isRequired, values };
}

const keys = [
  key('layout', ['plugin'], true),
  key('attributes', ['cloud', 'commercial']),
  key('compatibility.python'),
  key('compatibility.os', ['linux', 'macos']),
  key('screenshots'),
  key('screenshots.url', [], true),
  key('*.user'),
];

it.each([
  ['key', [], [], ['layout', 'attributes', 'compatibility', 'screenshots']],
  ['key', [], ['layout', 'screenshots'], ['attributes', 'compatibility']],
  ['key', ['compatibility'], ['os'], ['python', 'user']],
  ['value', ['layout'], [], ['plugin']],
  ['value', ['compatibility', 'os'], [], ['linux', 'macos']],
  ['value', ['nowhere'], [], []],
  ['value', ['compatibility'], [], []],
  ['item', ['attributes'], [], ['cloud', 'commercial', 'user']],
  ['item', ['screenshots'], [], ['url', 'user']],
] as const)('at a %s of %j beside %j', (kind, path, present, expected) => {
  const place = { kind, path: [...path], from: 0, present: [...present] };
  expect(optionsAt(place, keys).map(({ label }) => label)).toEqual(expected);
});

it('says what a key is about, and whether it holds others', () => {
  const place = { kind: 'key' as const, path: [], from: 0, present: ['layout', 'attributes'] };
  expect(optionsAt(place, keys)).toEqual([
    { label: 'compatibility', kind: 'key', about: '', isRequired: false, isParent: true },
    { label: 'screenshots', kind: 'key', about: 'about screenshots', isRequired: false, isParent: true },
  ]);
});
