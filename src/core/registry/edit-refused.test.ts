import { describe, expect, it } from 'vitest';
import { Json } from '../../shared/json.ts';
import type { Edit, Path } from './edit-tree.ts';
import { editFrontMatter, editYaml } from './edit.ts';

function set(path: Path, value: Json = 9): Edit {
  return { op: 'set', path, value };
}
function remove(...path: Path): Edit {
  return { op: 'remove', path };
}

describe('an edit that is refused', () => {
  it.each<[text: string, edits: Edit[], refused: string | object]>([
    [
      'a: &x {b: 1}\nc: *x\n',
      [set(['c', 'b'])],
      { refused: 'c stands for an anchor elsewhere (*x)', line: 2, column: 1 },
    ],
    ['a: &x {b: 1}\nc: *x\n', [set(['a', 'b'])], 'a is used elsewhere by an alias'],
    ['a: {b: &x 1}\nc: *x\n', [set(['a'])], 'a is used elsewhere by an alias'],
    ['a: 1\nb: [&x 1, *x]\n', [remove('b', 0)], { refused: 'b.0 is used elsewhere by an alias', line: 2, column: 5 }],
    ['a: &x {b: 1}\nc:\n  <<: *x\n', [set(['c', 'd'])], 'c merges values from elsewhere (<<)'],
    ['a: &x {b: 1}\nc:\n  <<: *x\n  d: 1\n', [remove('c', 'd')], 'c merges values from elsewhere (<<)'],
    ['a: !!str 1\n', [set(['a'])], 'a has a tag'],
    ['? a\n: 1\n', [set(['a'])], 'a has an explicit key (?)'],
    ['? a\n: 1\nb: 2\n', [set(['c'])], 'the document has explicit keys (?)'],
    ['a: 1\na: 2\n', [set(['b'])], { refused: 'the key a is there twice', line: 2, column: 1 }],
    [
      'a: 1\n---\nb: 1\n',
      [set(['a'])],
      { refused: 'the text is no YAML: there is more than one document', line: 2, column: 1 },
    ],
    ['a: [\n', [set(['a'])], expect.objectContaining({ line: 2, column: 1 })],
    ['%YAML 1.1\n---\na: 1\n', [set(['a'])], 'the text has a YAML directive (%)'],
    [`a: ${'['.repeat(500)}`, [set(['a'])], 'the text unfolds or nests beyond all use'],
    ['__proto__: 1\n', [set(['a'])], 'the key __proto__ is forbidden'],
    ['a: 1\n', [set(['constructor', 'prototype'])], 'the key constructor is forbidden'],
    ['a: 1\n', [set(['b'], Json.parse(JSON.parse('{"constructor": 1}')))], 'the key constructor is forbidden'],
    ['a: text\n', [set(['a', 'b'])], 'a is neither a map nor a list'],
    ['a: [1]\n', [set(['a', 'b'])], 'a is a list, and no map'],
    ['a: []\n', [set(['a', 'b'])], 'a is a list, and no map'],
    ['a: {b: 1}\n', [{ op: 'append', path: ['a'], value: 1 }], 'a is a map, and no list'],
    ['a: [1]\n', [set(['a', 1])], 'there is no a.1'],
    ['a: [1]\n', [remove('a', 1)], 'there is no a.1'],
    ['a: 1\n', [remove('b')], 'there is no b'],
    ['a:\n', [remove('a', 'b')], 'there is no a.b'],
    ['a:\n', [set(['a', 0])], 'there is no a.0'],
    ['a: [1]\n', [set(['a', -1])], '-1 is no index of a list'],
    ['a: 1\n', [set([])], 'the document itself can neither be set nor removed'],
    ['a: {b: 1}\n', [set(['a', 'b']), remove('a')], 'two edits touch a'],
    ['a: {b: 1}\n', [remove('a'), set(['a', 'b'])], 'two edits touch a.b'],
    ['a: 1\n', [set(['a']), set(['a'], 8)], 'two edits touch a'],
    ['a:\n', [set(['a', 'b']), { op: 'append', path: ['a'], value: 1 }], 'a cannot be both a map and a list'],
    ['a: 1\n', [set(['a'], NaN)], 'NaN is no JSON number'],
    ['a: 1\n', [set(['a'], '\ud800')], 'half a surrogate pair is no text'],
    ['a: 1\n', [set(['b'], { ['k'.repeat(1_001)]: 1 })], 'a key of 1001 characters is too long'],
    ['a: [b: 1]\n', [set(['a', 0, 'c'])], 'a.0 is a pair without brackets'],
    ['a: {\n  b: 1, # b\n  c: 2 }\n', [remove('a', 'c')], 'a comment in a would go along'],
    ['- a: 1\n  # b\n  b: 2\n', [remove(0, 'a')], 'a comment in 0 would go along'],
    ['a:\n  # why\n  text\n', [set(['a'], { b: 1 })], 'a comment stands between a and its value'],
    ['a: |\n  text\nb: 1\n  # c\n', [remove('b')], { refused: 'the result would say something else' }],
  ])('%j', (text, edits, refused) => {
    expect(editYaml(text, edits)).toEqual(typeof refused === 'string' ? expect.objectContaining({ refused }) : refused);
  });

  it.each(['a: 1\n', '---\na: 1\n', '---js\na: 1\n---\n'])('has no front matter: %j', (text) => {
    expect(editFrontMatter(text, [set(['a'])])).toEqual({
      refused: 'the file has no front matter',
      line: 1,
      column: 1,
    });
  });
});
