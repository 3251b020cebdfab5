import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

const SAMPLE = process.env.REGISTRY_SAMPLE;

/**
 * Jekyll's own expression. Ruby's `^` and `$` know `\n` alone, its `\s` ASCII alone, and its `m` is JavaScript's `s`.
 */
const JEKYLL = /^(---[ \t\r\n\f\v]*\n.*?\n?)(?<![^\n])((?:---|\.\.\.)[ \t\r\n\f\v]*(?![^\n])\n?)/s;

function jekyllSplit(text: string): { yaml: string; body: string } | undefined {
  const plain = text.replace(/^\uFEFF/, '');
  const match = JEKYLL.exec(plain);
  return match?.[1] === undefined ? undefined : { yaml: match[1], body: plain.slice(match[0].length) };
}

/** Our split in the parts of Jekyll's, whose YAML has the opening line too. */
function ourSplit(text: string): { yaml: string; body: string } | undefined {
  const front = splitFrontMatter(text);
  if ('code' in front) return undefined;
  const yaml = text.slice(0, front.yaml.end).replace(/^\uFEFF/, '');
  return { yaml, body: text.slice(front.body.start) };
}

const HOSTILE = [
  '---\na: 1\n----\nb: 2\n---\nbody\n',
  '---\na: 1\n---foo\nb: 2\n---\nbody',
  '---\na: |\n  ---\n---\nbody',
  '---\na: 1\n...\nbody\n---\n',
  '---\n---\nbody',
  '---\n\n\n---\n\n \n\n  body',
  '---\na: 1\n---',
  '---\na: 1\n---  \t\r\n\r\nbody',
  '---\r\na: 1\r\n---\r\nbody\r\n',
  '\uFEFF---\na: 1\n---\nbody',
  '---\na: x\u2028---\n---\nbody',
  '---\na: x\r---\n---\nbody',
  '---\na: 1\n---\u00A0\n---\n',
  '---\na: 1\n ---\n---\n',
  '---\f\na: 1\n---\v\nbody',
  '---\na: 1\n---\nbody\n---\nmore',
  '\n---\na: 1\n---\n',
  '---',
  '---\n',
  '',
  '---js\nmodule.exports = {}\n---\n',
];

describe('splitting front matter', () => {
  it('gives offsets in the text', () => {
    const text = '\uFEFF---\r\na: 1\r\n---\r\n\r\nbody';
    expect(splitFrontMatter(text)).toEqual({ yaml: { start: 6, end: 12 }, body: { start: 19 }, eol: '\r\n' });
  });

  it.each([
    ['no marker', 'a: 1\n---\n', { code: 'entry.front-matter-missing' }],
    ['an empty file', '', { code: 'entry.front-matter-missing' }],
    ['a blank line before', '\n---\na: 1\n---\n', { code: 'entry.front-matter-missing' }],
    ['a longer line', '----\na: 1\n---\n', { code: 'entry.front-matter-missing' }],
    ['a comment behind the marker', '--- # yaml\na: 1\n---\n', { code: 'entry.front-matter-missing' }],
    ['no end', '---\na: 1\n', { code: 'entry.front-matter-unclosed' }],
    ['a marker alone', '---', { code: 'entry.front-matter-unclosed' }],
    ['a longer end', '---\na: 1\n----\n', { code: 'entry.front-matter-unclosed' }],
    ['an indented end', '---\na: 1\n ---\n', { code: 'entry.front-matter-unclosed' }],
    ['js', '---js\n1\n---\n', { code: 'entry.front-matter-code', language: 'js' }],
    ['javascript, CRLF', '---javascript\r\n1\r\n---\r\n', { code: 'entry.front-matter-code', language: 'javascript' }],
    ['coffee', '--- coffee\n1\n---\n', { code: 'entry.front-matter-code', language: 'coffee' }],
    ['yaml by name', '\uFEFF--- yaml\na: 1\n---\n', { code: 'entry.front-matter-code', language: 'yaml' }],
  ])('refuses %s', (_, text, fault) => {
    expect(splitFrontMatter(text)).toEqual(fault);
  });

  it.each(HOSTILE)('splits %j as Jekyll does', (text) => {
    expect(ourSplit(text)).toEqual(jekyllSplit(text));
  });

  it('splits any text as Jekyll does', () => {
    const piece = fc.constantFrom(
      '---',
      '...',
      '\n',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '\t',
      '\f',
      '\u2028',
      '\u00A0',
      'a: 1',
      '-',
      '.',
    );
    const text = fc
      .tuple(fc.constantFrom('---\n', '---\r\n', '', '\uFEFF---\n', '--- \n'), fc.array(piece))
      .map(([opening, pieces]) => opening + pieces.join(''));
    fc.assert(
      fc.property(text, (file) => {
        expect(ourSplit(file)).toEqual(jekyllSplit(file));
      }),
      { numRuns: 2_000 },
    );
  });

  describe.skipIf(SAMPLE === undefined)('on the registry sample (skipped without REGISTRY_SAMPLE)', () => {
    it('splits every entry as Jekyll does', () => {
      const folder = join(SAMPLE ?? '', '_plugins');
      const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
      expect(texts.map(ourSplit)).toEqual(texts.map(jekyllSplit));
      expect(texts.map(ourSplit)).not.toContain(undefined);
    });
  });
});
