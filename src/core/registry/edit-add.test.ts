import { describe, expect, it } from 'vitest';
import type { Json } from '../../shared/json.ts';
import type { Edit, Path } from './edit-tree.ts';
import { editFrontMatter, editYaml } from './edit.ts';

function set(path: string, value: Json): Edit {
  return { op: 'set', path: steps(path), value };
}

function append(path: string, value: Json): Edit {
  return { op: 'append', path: steps(path), value };
}

function steps(path: string): Path {
  return path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

type Case = [name: string, before: string, edits: Edit[], after: string];

describe('a key or an item that is not there', () => {
  const github = [set('github.repo', 'o/n'), set('github.stars', 3), set('stats.week.instances', 1)];
  it.each<Case>([
    [
      'comes behind the last one and its comment',
      'a:\n  b: 1 # c\n\n# d\ne: 2\n',
      [set('a.x', 2)],
      'a:\n  b: 1 # c\n  x: 2\n\n# d\ne: 2\n',
    ],
    [
      'comes with its parents, in the order given',
      'a: 1\n\n',
      github,
      'a: 1\ngithub:\n  repo: o/n\n  stars: 3\nstats:\n  week:\n    instances: 1\n\n',
    ],
    [
      'lies below a parent without a value',
      'github: # none\na: 1\n',
      github,
      'github: # none\n  repo: o/n\n  stars: 3\na: 1\nstats:\n  week:\n    instances: 1\n',
    ],
    ['takes the place of null', 'github: null # none\n', [set('github.stars', 3)], 'github: # none\n  stars: 3\n'],
    ['takes the place of {}', 'github: {}\n', [set('github.stars', 3)], 'github:\n  stars: 3\n'],
    ['has its map’s indent', 'a:\n     b: 1\n', [set('a.c.d', 2)], 'a:\n     b: 1\n     c:\n       d: 2\n'],
    [
      'is added on every level',
      'a:\n  b:\n    c: 1',
      [set('a.b.x', 1), set('a.k', 2), set('z', 3)],
      'a:\n  b:\n    c: 1\n    x: 1\n  k: 2\nz: 3',
    ],
    ['comes behind a list', 'a:\n  b:\n  - c\nd: 1\n', [set('a.x', 1)], 'a:\n  b:\n  - c\n  x: 1\nd: 1\n'],
    ['comes behind what a block scalar keeps', 'a: |+\n  x\n\n', [set('b', 1)], 'a: |+\n  x\n\nb: 1\n'],
    [
      'comes before the empty lines behind a block scalar',
      'a: |\n  x\n\n# c\n',
      [set('b', 1)],
      'a: |\n  x\nb: 1\n\n# c\n',
    ],
    ['joins a map behind a dash', '- a: 1\n- b: 2\n', [set('0.c', 3)], '- a: 1\n  c: 3\n- b: 2\n'],
    ['joins brackets', 'a: {b: 1}\n', [set('a.c', 'x y'), set('a.d.e', 2)], 'a: {b: 1, c: x y, d: {e: 2}}\n'],
    ['joins brackets behind a comma', 'a: {\n  b: 1, # c\n}\n', [set('a.c', 2)], 'a: {\n  b: 1, c: 2 # c\n}\n'],
    [
      'joins empty brackets in brackets',
      'a: {b: {}, c: []}\n',
      [set('a.b.x', 1), append('a.c', 2)],
      'a: {b: {x: 1}, c: [2]}\n',
    ],
    [
      'is appended at the key’s column',
      'a:\n- b # c\nd: 1\n',
      [append('a', 'x'), append('a', { y: 1, z: 2 })],
      'a:\n- b # c\n- x\n- "y": 1\n  z: 2\nd: 1\n',
    ],
    ['is appended with the list’s indent', 'a:\n  - b', [append('a', 'x')], 'a:\n  - b\n  - x'],
    [
      'makes a list where there is none',
      'l:\n  - x\na: # c\nb: []\n',
      [append('a', 1), append('b', 2), append('c', 3)],
      'l:\n  - x\na: # c\n  - 1\nb:\n  - 2\nc:\n  - 3\n',
    ],
    [
      'is appended in brackets',
      'a: [b, c,]\nd: [\n  x # c\n]\n',
      [append('a', 'e'), append('d', 'z')],
      'a: [b, c, e]\nd: [\n  x, z # c\n]\n',
    ],
    ['is appended to the document', '# c\n- a: 1\n', [append('', { b: 2 })], '# c\n- a: 1\n- b: 2\n'],
    ['opens an empty document', '', [set('a.b', 1)], 'a:\n  b: 1\n'],
    ['opens a document of comments', '# c', [append('', 1)], '# c\n- 1'],
    ['opens a document in empty brackets', '{} # c\n', [set('a', 1)], 'a: 1 # c\n'],
    ['stays in brackets behind ---', '--- {}\n', [set('a', 1)], '--- {a: 1}\n'],
    ['comes before ...', '--- # c\na: 1\n...\n', [set('b', 2)], '--- # c\na: 1\nb: 2\n...\n'],
  ])('%s', (_, before, edits, after) => {
    expect(editYaml(before, edits)).toMatchObject({ text: after });
  });
});

describe('line ends, marks and front matter', () => {
  it.each<Case>([
    ['CRLF', 'a:\r\n  b: 1\r\n', [set('a.c', 2), set('d', [1])], 'a:\r\n  b: 1\r\n  c: 2\r\nd:\r\n- 1\r\n'],
    ['CRLF without a last one', 'a: 1\r\nb: 2', [set('c', 3)], 'a: 1\r\nb: 2\r\nc: 3'],
    [
      'the neighbours’ where they are mixed',
      'a:\r\n  b: 1\r\nc:\n  d: 1\n',
      [set('a.x', 1), set('c.x', 1)],
      'a:\r\n  b: 1\r\n  x: 1\r\nc:\n  d: 1\n  x: 1\n',
    ],
    ['a byte order mark', '\uFEFFa: 1', [set('b', 2)], '\uFEFFa: 1\nb: 2'],
    ['a byte order mark alone', '\uFEFF', [set('b', 2)], '\uFEFFb: 2\n'],
  ])('keeps %s', (_, before, edits, after) => {
    expect(editYaml(before, edits)).toMatchObject({ text: after });
  });

  it('edits front matter and nothing behind it', () => {
    const edits = [set('github.stars', 3), set('id', 'b')];
    expect(editFrontMatter('\uFEFF---\r\nid: a\r\n\r\n---\r\nid: x\r\n', edits)).toEqual({
      text: '\uFEFF---\r\nid: b\r\ngithub:\r\n  stars: 3\r\n\r\n---\r\nid: x\r\n',
      splices: [
        { start: 10, end: 11, text: 'b' },
        { start: 13, end: 13, text: 'github:\r\n  stars: 3\r\n' },
      ],
    });
    expect(editFrontMatter('---\n---\nbody', [set('id', 'b')])).toMatchObject({ text: '---\nid: b\n---\nbody' });
  });
});
