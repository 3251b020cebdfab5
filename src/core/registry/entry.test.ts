import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readEntry, type Entry, type UnreadableEntry } from './entry.ts';

const PATH = '_plugins/example.md';

function read(content: string | Uint8Array, maximumBytes = 1_000): Entry | UnreadableEntry {
  return readEntry(PATH, typeof content === 'string' ? Buffer.from(content) : content, maximumBytes);
}

describe('reading an entry', () => {
  it('gives its values and its whole text', () => {
    const text = '\uFEFF---\r\nid: other\r\nattributes:\r\nstats: {week: {versions: {1.10: 5}}}\r\n---\r\nBody é\r\n';
    expect(read(text)).toEqual({
      hash: createHash('sha256').update(text).digest('hex'),
      path: PATH,
      id: 'other',
      values: { id: 'other', attributes: null, stats: { week: { versions: { '1.10': 5 } } } },
      text,
      problems: [],
    });
  });

  it.each([
    ['a number', 'id: 123', '123', []],
    ['a number with its zeros', 'id: 1.10', '1.10', []],
    ['no id', 'title: x', 'example', [{ field: 'id', expected: 'text' }]],
    ['an empty id', 'id: ""', 'example', [{ field: 'id', expected: 'text', line: 2, column: 5 }]],
    ['a list', 'id: [a]', 'example', [{ field: 'id', expected: 'text', line: 2, column: 5 }]],
    ['a boolean', 'id: true', 'example', [{ field: 'id', expected: 'text', line: 2, column: 5 }]],
  ])('takes %s as its id', (_, yaml, id, problems) => {
    expect(read(`---\n${yaml}\n---\n`)).toMatchObject({
      id,
      problems: problems.map((problem) => ({ code: 'entry.wrong-type', path: PATH, entry: PATH, ...problem })),
    });
  });

  it.each([
    ['source: 5', 'source', 'text', 9],
    ['source: [a]', 'source', 'text', 9],
    ['source:', 'source', 'text', 8],
    ['attributes: cloud', 'attributes', 'a list', 13],
    ['attributes: {a: 1}', 'attributes', 'a list', 13],
    ['compatibility: x', 'compatibility', 'a map', 16],
    ['stats: []', 'stats', 'a map', 8],
    ['"github": 1', 'github', 'a map', 11],
  ])('reports %s', (yaml, field, expected, column) => {
    expect(read(`---\nid: a\n${yaml}\n---\n`)).toMatchObject({
      id: 'a',
      problems: [{ code: 'entry.wrong-type', path: PATH, entry: PATH, field, expected, line: 3, column }],
    });
  });

  it('takes null for an empty list or map', () => {
    expect(read('---\nid: a\nattributes:\ncompatibility: ~\nstats: null\ngithub:\n---\n')).toMatchObject({
      problems: [],
    });
  });

  it.each<[string, string | Uint8Array, object]>([
    ['no front matter', 'text', { code: 'entry.front-matter-missing', line: 1, column: 1 }],
    ['code', '---js\n1\n---\n', { code: 'entry.front-matter-code', language: 'js' }],
    ['no end', '---\nid: a\n', { code: 'entry.front-matter-unclosed' }],
    ['a list', '---\n# c\n- a\n---\n', { code: 'entry.not-a-map', line: 3, column: 1 }],
    ['nothing', '---\n---\n', { code: 'entry.not-a-map' }],
    ['broken YAML', '---\r\nid: a\r\nb: [\r\n---\r\n', { code: 'entry.not-yaml', line: 4 }],
    ['a double key', '---\nid: a\nid: b\n---\n', { code: 'entry.duplicate-key', key: 'id', line: 3, column: 1 }],
    ['a document inside', '---\nid: a\n--- b\n---\n', { code: 'entry.not-yaml', line: 3 }],
    ['a NUL', '---\nid: a\0\n---\n', { code: 'file.not-text', why: 'binary', line: 2 }],
    ['UTF-16', Buffer.from('---\nid: a\n---\n', 'utf16le'), { code: 'file.not-text', why: 'binary' }],
    [
      'Latin-1',
      Buffer.from('---\nid: a\ntitle: \xe9\n---\n', 'latin1'),
      { code: 'file.not-text', why: 'invalid UTF-8', line: 3 },
    ],
    [
      'a cut character',
      Buffer.from([0x2d, 0x0a, 0xe2, 0x82]),
      { code: 'file.not-text', why: 'invalid UTF-8', line: 2 },
    ],
    ['a surrogate in UTF-8', Buffer.from([0xed, 0xa0, 0x80]), { code: 'file.not-text', why: 'invalid UTF-8', line: 1 }],
    ['1,001 bytes', Buffer.alloc(1_001, 'a'), { code: 'file.too-large', bytes: 1_001, limit: 1_000 }],
  ])('does not read %s', (_, content, problem) => {
    expect(read(content)).toMatchObject({
      path: PATH,
      id: 'example',
      problem: { ...problem, path: PATH, entry: PATH },
    });
  });
});
