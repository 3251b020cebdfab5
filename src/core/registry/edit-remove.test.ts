import { describe, expect, it } from 'vitest';
import type { Edit, Path } from './edit-tree.ts';
import { editYaml } from './edit.ts';

function remove(...path: Path): Edit {
  return { op: 'remove', path };
}

describe('removing', () => {
  it.each<[name: string, before: string, edits: Edit[], after: string]>([
    ['a key with its line', '# a\na: 1 # b\n# c\nc: 2\n', [remove('a')], '# a\n# c\nc: 2\n'],
    ['a key with all below it', 'a:\n  b: 1\n  # c\n  d:\n  - e\n\nf: 1\n', [remove('a')], '\nf: 1\n'],
    ['a block scalar', 'a: |\n  x\n\n  y\nb: 1\n', [remove('a')], 'b: 1\n'],
    ['the last key without a line end', 'a: 1\nb: 2', [remove('b')], 'a: 1\n'],
    ['a key behind a byte order mark', '\uFEFFa: 1\r\nb: 2\r\n', [remove('a')], '\uFEFFb: 2\r\n'],
    ['the only key: {} stays', 'a: # c\n  b: 1\nd: 1\n', [remove('a', 'b')], 'a: {} # c\nd: 1\n'],
    ['the only item: [] stays', 'a:\n- b\nd: 1\n', [remove('a', 0)], 'a: []\nd: 1\n'],
    ['the document’s only key', '# c\na:\n  b: 1\n# d\n', [remove('a')], '# c\n{}\n# d\n'],
    ['the only key behind a dash', '- a: 1\n- b\n', [remove(0, 'a')], '- {}\n- b\n'],
    ['the first key behind a dash', '- a: 1 # c\n\n  b: 2\n', [remove(0, 'a')], '- b: 2\n'],
    ['the first keys behind a dash', '- a: 1\n  b: 2\n  c: 3\n', [remove(0, 'a'), remove(0, 'b')], '- c: 3\n'],
    ['the first item behind a dash', '- - a\n  - b\n', [remove(0, 0)], '- - b\n'],
    [
      'items by the indexes they had',
      'a:\n- b\n- c # c\n- d\n- e\n',
      [remove('a', 0), remove('a', 2)],
      'a:\n- c # c\n- e\n',
    ],
    ['an item that is a map', '- a: 1\n  b: 2\n- c: 3\n', [remove(0)], '- c: 3\n'],
    ['in brackets: the first', 'a: [b, c, d]\n', [remove('a', 0)], 'a: [c, d]\n'],
    ['in brackets: the last', 'a: [b, c, d]\n', [remove('a', 2)], 'a: [b, c]\n'],
    ['in brackets: all but one', 'a: [b, c, d]\n', [remove('a', 0), remove('a', 2)], 'a: [c]\n'],
    ['in brackets: all', 'a: {b: 1, c: 2} # d\n', [remove('a', 'b'), remove('a', 'c')], 'a: {} # d\n'],
    ['in brackets: a pair that has none', 'a: [b: 1, c]\n', [remove('a', 0, 'b')], 'a: [{}, c]\n'],
    ['in brackets over lines', 'a: {\n  b: 1, # b\n  c: 2 # c\n}\n', [remove('a', 'b')], 'a: {\n  c: 2 # c\n}\n'],
    ['and appending', 'a: [b, c]\n', [remove('a', 1), { op: 'append', path: ['a'], value: 'd' }], 'a: [b, d]\n'],
    [
      'and setting',
      'a:\n  b: 1\nc: 1\n',
      [remove('a', 'b'), { op: 'set', path: ['a', 'd'], value: 2 }],
      'a:\n  d: 2\nc: 1\n',
    ],
    ['an alias', 'a: &x 1\nb: *x\n', [remove('b')], 'a: &x 1\n'],
    ['an anchor along with its aliases', 'a:\n  b: &x 1\n  c: *x\nd: 1\n', [remove('a')], 'd: 1\n'],
  ])('%s', (_, before, edits, after) => {
    expect(editYaml(before, edits)).toMatchObject({ text: after });
  });
});
