import { describe, expect, it } from 'vitest';
import type { Json } from '../../shared/json.ts';
import { readYaml } from './yaml-text.ts';

function valueOf(text: string): Json {
  const read = readYaml(text, 'a.yaml');
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

function problemOf(text: string): unknown {
  const read = readYaml(text, 'a.yaml');
  return 'problem' in read ? read.problem : undefined;
}

/** Ten aliases to the level below, on each of ten levels. */
function billionLaughs(): string {
  const levels = ['[x, x, x]', ...Array.from({ length: 9 }, (_, at) => `[${Array(10).fill(`*l${at}`).join(', ')}]`)];
  return levels.map((value, at) => `l${at}: &l${at} ${value}\n`).join('');
}

function indentedMaps(levels: number): string {
  return Array.from({ length: levels }, (_, at) => `${' '.repeat(at)}a:\n`).join('');
}

describe('reading YAML', () => {
  it.each<[string, string, Json]>([
    ['an empty text', '', null],
    ['comments alone', '# nothing\n', null],
    [
      'scalars of YAML 1.2',
      'a: 1\nb: yes\nc: true\nd: ~\ne: 2020-04-01\nf: 0o14',
      { a: 1, b: 'yes', c: true, d: null, e: '2020-04-01', f: 12 },
    ],
    ['numbers that JSON lacks', 'a: .inf\nb: .nan\nc: 1e400\nd: -0', { a: '.inf', b: '.nan', c: '1e400', d: 0 }],
    [
      'keys as their source text',
      '1.10: a\n~: b\ntrue: c\n"q\\n": d',
      { '1.10': 'a', '~': 'b', true: 'c', 'q\n': 'd' },
    ],
    ['keys that aliases give', 'a: &k x\n*k : 1', { a: 'x', x: 1 }],
    ['merge keys as any other', 'a: &a {x: 1}\nb:\n  <<: *a', { a: { x: 1 }, b: { '<<': { x: 1 } } }],
    ['tags', 'a: !!seq [1]\nb: !!set {x, y}\nc: !!binary aGk=', { a: [1], b: { x: null, y: null }, c: 'aGk=' }],
    ['a comment right behind a value', 'a: "x"#c\nb: [1]#c', { a: 'x', b: [1] }],
    ['CRLF and a byte order mark', '\uFEFF---\r\na: 1\r\n', { a: 1 }],
    ['keys that every object has', 'toString: 1\nvalueOf: 2', { toString: 1, valueOf: 2 }],
    ['99 levels', '['.repeat(99) + ']'.repeat(99), Array.from({ length: 98 }).reduce<Json>((inner) => [inner], [])],
  ])('reads %s', (_, text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  it.each([
    ['brackets that do not close', 'a: [1\nb: 2', { code: 'entry.not-yaml', line: 2, column: 2 }],
    ['tabs as indent', 'a:\n\t- b', { code: 'entry.not-yaml', line: 2, column: 1 }],
    ['two documents', 'a: 1\n---\nb: 1', { code: 'entry.not-yaml', line: 2, column: 1 }],
    ['an alias to nothing', 'a: *x\nb: &x 1', { code: 'entry.not-yaml', line: 1, column: 4 }],
    ['an anchor that is there twice', 'a: &x 1\nb: *x\nc: &x 2', { code: 'entry.not-yaml', line: 3, column: 4 }],
    ['a tag that nobody knows', 'a: !thing [1]', { code: 'entry.not-yaml', line: 1, column: 4 }],
    ['a list as a key', 'a:\n  [b]: 1', { code: 'entry.not-yaml', line: 2, column: 3 }],
    [
      'a key that is there twice',
      'a:\n  b: 1\n  "b": 2',
      { code: 'entry.duplicate-key', key: 'b', line: 3, column: 3 },
    ],
    ['__proto__', '__proto__: 1', { code: 'entry.forbidden-key', key: '__proto__', line: 1, column: 1 }],
    ['constructor', 'a: {"constructor": 1}', { code: 'entry.forbidden-key', key: 'constructor', line: 1, column: 5 }],
    ['prototype', 'a: &k prototype\n*k : 1', { code: 'entry.forbidden-key', key: 'prototype', line: 2, column: 1 }],
    ['a billion laughs', billionLaughs(), { code: 'entry.yaml-bomb' }],
    ['an alias inside its own anchor', 'a: &a [*a]', { code: 'entry.yaml-bomb' }],
    ['a long text multiplied', `a: &a ${'x'.repeat(60_000)}\nb: [*a, *a]`, { code: 'entry.yaml-bomb' }],
    ['10,000 levels of [', '['.repeat(10_000), { code: 'entry.yaml-bomb' }],
    ['10,000 levels of {a:', '{a: '.repeat(10_000), { code: 'entry.yaml-bomb' }],
    ['10,000 levels of [ that close', '['.repeat(10_000) + ']'.repeat(10_000), { code: 'entry.yaml-bomb' }],
    ['10,000 levels of -', '- '.repeat(10_000), { code: 'entry.yaml-bomb' }],
    ['10,000 levels of ?', '? '.repeat(10_000), { code: 'entry.yaml-bomb' }],
    ['1,000 levels of indent', indentedMaps(1_000), { code: 'entry.yaml-bomb' }],
  ])('refuses %s', (_, text, problem) => {
    expect(problemOf(text)).toMatchObject({ ...problem, path: 'a.yaml' });
  });

  it('leaves every object’s prototype alone', () => {
    problemOf('__proto__:\n  polluted: 1');
    expect({}).not.toHaveProperty('polluted');
  });
});
