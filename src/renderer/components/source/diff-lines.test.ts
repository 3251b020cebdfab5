import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLines, diffLines, type DiffLine } from './diff-lines.ts';

const SIGNS = { same: ' ', removed: '-', added: '+' };
const shown = ({ kind, text, words }: DiffLine) => {
  const inner = [...words]
    .reverse()
    .reduce((marked, { from, to }) => `${marked.slice(0, from)}<${marked.slice(from, to)}>${marked.slice(to)}`, text);
  return SIGNS[kind] + inner;
};
const unified = (before: string, after: string) =>
  diffLines(before, after).flatMap(({ head, lines }) => [head, ...lines.map(shown)]);

it('puts a changed value under its old one, with the changed words marked', () => {
  const before = '---\nid: x\ngithub:\n  stars: 315\n  issues: 14\n---\n';
  const after = '---\nid: x\ngithub:\n  stars: 318\n  issues: 12\n---\n';
  expect(unified(before, after)).toEqual([
    '@@ -1,6 +1,6 @@',
    ' ---',
    ' id: x',
    ' github:',
    '-  stars: <315>',
    '+  stars: <318>',
    '-  issues: <14>',
    '+  issues: <12>',
    ' ---',
  ]);
});

it('names the key above a later hunk', () => {
  const lines = (stars: string) => `id: x\nstats:\n${'  a: 1\n'.repeat(6)}  stars: ${stars}\n`;
  expect(diffLines(lines('1'), lines('2'))[0]?.head).toBe('@@ -6,4 +6,4 @@ stats:');
});

const lineEnds = (before: string, after: string) =>
  diffLines(before, after).flatMap(({ head, lines }) => [
    head,
    ...lines.map((line) => `${shown(line)}${line.ending === undefined ? '' : ` (${line.ending})`}`),
  ]);

it.each([
  [
    'are the file’s everywhere',
    'github:\r\n  stars: 1\r\n',
    'github:\r\n  stars: 2\r\n',
    [' github:', '-  stars: <1>', '+  stars: <2>'],
  ],
  ['alone differ', 'a: 1\r\nb: 1\n', 'a: 1\nb: 1\n', ['-a: 1 (CRLF)', '+a: 1 (LF)', ' b: 1']],
  [
    'differ with the value, and with a new line',
    'a: 1\r\n',
    'a: 2\nb: 1\n',
    ['-a: 1 (CRLF)', '+a: 2 (LF)', '+b: 1 (LF)'],
  ],
])('says how lines end only where it changes: the ends %s', (_, before, after, lines) => {
  expect(lineEnds(before, after).slice(1)).toEqual(lines);
});

it('has no line end in the key that a hunk is in', () => {
  const lines = (stars: string) => `stats:\r\n${'  a: 1\r\n'.repeat(6)}  stars: ${stars}\r\n`;
  expect(diffLines(lines('1'), lines('2'))[0]?.head).toBe('@@ -5,4 +5,4 @@ stats:');
});

it('marks no words where a line became another', () => {
  expect(unified('license: MIT\n', 'a quite different thing entirely\n').slice(1)).toEqual([
    '-license: MIT',
    '+a quite different thing entirely',
  ]);
});

it.each([
  ['', 'a\nb\n', ['@@ -0,0 +1,2 @@', '+a', '+b']],
  ['a\n', '', ['@@ -1,1 +0,0 @@', '-a']],
  ['a\n', 'a\n', []],
])('from %j to %j', (before, after, lines) => {
  expect(unified(before, after)).toEqual(lines);
});

it('divides hunks that are far apart, and joins near ones', () => {
  const text = Array.from({ length: 40 }, (_, at) => `line ${at}`);
  const with_ = (...changed: number[]) => text.map((line, at) => (changed.includes(at) ? `${line}!` : line)).join('\n');
  expect(diffLines(with_(), with_(5, 30))).toHaveLength(2);
  expect(diffLines(with_(), with_(5, 11))).toHaveLength(1);
});

describe('any two texts', () => {
  const line = fc.constantFrom('a: 1', 'a: 2', 'b:', '  c: x', '', '# d');
  const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.map((each) => `${each}\n`).join(''));

  it('are rebuilt from their diff', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const a = before.split('\n').slice(0, -1);
        const rebuilt: string[] = [];
        let at = 0;
        for (const { head, lines } of diffLines(before, after)) {
          const [, from = '0', count = '0'] = /^@@ -(\d+),(\d+)/.exec(head) ?? [];
          const start = count === '0' ? Number(from) : Number(from) - 1;
          rebuilt.push(
            ...a.slice(at, start),
            ...lines.filter(({ kind }) => kind !== 'removed').map(({ text: t }) => t),
          );
          at = start + Number(count);
        }
        rebuilt.push(...a.slice(at));
        expect(rebuilt.map((each) => `${each}\n`).join('')).toBe(after);
      }),
    );
  });

  it('have numbers that lead back to the line', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        for (const { kind, number, text: t } of diffLines(before, after).flatMap(({ lines }) => lines)) {
          expect((kind === 'removed' ? before : after).split('\n')[number - 1]).toBe(t);
        }
      }),
    );
  });
});

it('counts lines', () => {
  expect(countLines(diffLines('a\nb\n', 'a\nc\nd\n'))).toEqual({ added: 2, removed: 1 });
});

it('takes 70,000 distinct lines', () => {
  const many = Array.from({ length: 70_000 }, (_, at) => `line ${at}`).join('\n');
  expect(countLines(diffLines(many, `${many}\nlast`))).toEqual({ added: 70_001, removed: 70_000 });
});
