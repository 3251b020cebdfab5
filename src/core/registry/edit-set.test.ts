import { describe, expect, it } from 'vitest';
import type { Json } from '../../shared/json.ts';
import type { Edit, Path } from './edit-tree.ts';
import { editYaml } from './edit.ts';

function set(path: string, value: Json): Edit {
  return { op: 'set', path: steps(path), value };
}

function steps(path: string): Path {
  return path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

type Case = [name: string, before: string, edits: Edit[], after: string];

describe('a scalar in the place of another', () => {
  it.each<Case>([
    ['leaves its comment', 'a: 1   # one\nb: 2\n', [set('a', 5)], 'a: 5   # one\nb: 2\n'],
    ['keeps double quotes', 'a: "1"\n', [set('a', 'x')], 'a: "x"\n'],
    ['keeps single quotes', "a: '1'\n", [set('a', "it's")], "a: 'it''s'\n"],
    ['changes quotes that cannot hold it', "a: '1'\n", [set('a', 'x\ny')], 'a: "x\\ny"\n'],
    ['drops quotes for a number', 'a: "1"\n', [set('a', 1)], 'a: 1\n'],
    ['gains quotes where it needs them', 'a: x\n', [set('a', '1.10')], 'a: "1.10"\n'],
    ['replaces lines folded into one', 'a: one\n  two # c\nb: 2\n', [set('a', 'x')], 'a: x # c\nb: 2\n'],
    ['stays on its own line', 'a:\n  # why\n  one\n', [set('a', 'two')], 'a:\n  # why\n  two\n'],
    ['replaces a block scalar whole', 'a: |\n  x\n  y\n\nb: 2\n', [set('a', 'z')], 'a: z\n\nb: 2\n'],
    ['keeps a block scalar’s comment', 'a: >+  # c\n  x\n\nb: 2\n', [set('a', 'z')], 'a: z  # c\n\nb: 2\n'],
    ['finds quoted keys', '"a": 1\n\'b c\':\n  d: 2\n', [set('a', 3), set('b c.d', 4)], '"a": 3\n\'b c\':\n  d: 4\n'],
    [
      'finds keys by their source text',
      'v:\n  1.10: 5\n',
      [{ op: 'set', path: ['v', '1.10'], value: 6 }],
      'v:\n  1.10: 6\n',
    ],
    ['keeps tabs between', 'a:\tx\t# c\n', [set('a', 'z')], 'a:\tz\t# c\n'],
    ['keeps an anchor nobody uses', 'a: &x 1\n', [set('a', 2)], 'a: &x 2\n'],
    ['replaces an alias', 'a: &x 1\nb: *x # c\n', [set('b', 2)], 'a: &x 1\nb: 2 # c\n'],
    ['fills an empty value', 'a:\nb: \nc: # c\n', [set('a', 1), set('b', 2), set('c', 3)], 'a: 1\nb: 2\nc: 3 # c\n'],
    [
      'writes nothing where it says so already',
      "a: 'x'\nb: {1.0: 1}\n",
      [set('a', 'x'), set('b', { '1.0': 1 })],
      "a: 'x'\nb: {1.0: 1}\n",
    ],
    ['replaces a map', 'a: # c\n  b: 1 # d\n# e\nf: 2\n', [set('a', 'x')], 'a: x # c\n# e\nf: 2\n'],
    ['replaces a list', 'a:\n- b\n- c\nf: 2\n', [set('a', null)], 'a: null\nf: 2\n'],
    [
      'replaces an item',
      'a:\n- b: 1\n  c: 2\n-   x # c\n-\n',
      [set('a.0', 1), set('a.1', 2), set('a.2', 3)],
      'a:\n- 1\n-   2 # c\n- 3\n',
    ],
    [
      'replaces in brackets',
      'a: {b: 1, c: [x, y]}\n',
      [set('a.b', 'p,q'), set('a.c.1', 2)],
      'a: {b: "p,q", c: [x, 2]}\n',
    ],
    [
      'fills in brackets',
      'a: {b, "c":1, d: , e:}\n',
      [set('a.b', 1), set('a.c', 2), set('a.d', 3), set('a.e', 4)],
      'a: {b: 1, "c":2, d: 3, e: 4}\n',
    ],
    ['replaces a pair without brackets', 'a: [b: 1, c]\n', [set('a.0.b', 2)], 'a: [b: 2, c]\n'],
    [
      'replaces a key’s own value beside a merge',
      'a: &x {b: 1}\nc:\n  <<: *x\n  d: 1\n',
      [set('c.d', 2)],
      'a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n',
    ],
  ])('%s', (_, before, edits, after) => {
    expect(editYaml(before, edits)).toMatchObject({ text: after });
  });
});

describe('a map or a list in the place of something', () => {
  it.each<Case>([
    ['lies below the key, whose comment stays', 'a: 1 # c\nb: 2\n', [set('a', { x: 1 })], 'a: # c\n  x: 1\nb: 2\n'],
    ['replaces a block scalar', 'a: | # c\n  x\nb: 2\n', [set('a', ['x'])], 'a: # c\n- x\nb: 2\n'],
    [
      'replaces null and the empty',
      'a: ~\nb: {} # c\nc: # d\n',
      [set('a', { x: 1 }), set('b', { x: 1 }), set('c', ['x'])],
      'a:\n  x: 1\nb: # c\n  x: 1\nc: # d\n- x\n',
    ],
    [
      'replaces a map, with its comments',
      'a: # c\n   x: 1 # d\n   # e\n   y: 2 # f\n# g\n',
      [set('a', { z: { p: 1 } })],
      'a: # c\n   z:\n     p: 1\n# g\n',
    ],
    ['replaces a list by a map', 'a:\n- x\nb: 2\n', [set('a', { z: 1 })], 'a:\n  z: 1\nb: 2\n'],
    ['replaces a map by a list', 'l:\n  - x\na:\n  y: 1\n', [set('a', ['z'])], 'l:\n  - x\na:\n  - z\n'],
    ['stays in brackets', 'a: {x: 1} # c\n', [set('a', { y: ['p', { q: 1 }] })], 'a: {"y": [p, {q: 1}]} # c\n'],
    ['becomes empty brackets', 'a: # c\n  x: 1\nb:\n- y\n', [set('a', {}), set('b', [])], 'a: {} # c\nb: []\n'],
    [
      'is an item',
      'a:\n- x\n- y # c\n-\n',
      [set('a.0', { p: 1, q: 2 }), set('a.1', { p: 1 }), set('a.2', [1, [2]])],
      'a:\n- p: 1\n  q: 2\n- # c\n  p: 1\n- - 1\n  - - 2\n',
    ],
    [
      'sorts versions',
      'a: 1\n',
      [set('a', { '10': 1, '2': 2, 'v1.10.0': 3, '1.9.0': 4, '1.10': 5 })],
      'a:\n  1.9.0: 4\n  "1.10": 5\n  v1.10.0: 3\n  "2": 2\n  "10": 1\n',
    ],
    [
      'keeps the order of other keys',
      'a: 1\n',
      [set('a', { z: 1, b: 2, '1.0': 3 })],
      'a:\n  z: 1\n  b: 2\n  "1.0": 3\n',
    ],
    [
      'quotes keys',
      'a: 1\n',
      [set('a', { '<<': 1, on: 2, 'x: y': 3, '': 4, 'p\nq': 5 })],
      'a:\n  "<<": 1\n  "on": 2\n  "x: y": 3\n  "": 4\n  "p\\nq": 5\n',
    ],
  ])('%s', (_, before, edits, after) => {
    expect(editYaml(before, edits)).toMatchObject({ text: after });
  });
});
