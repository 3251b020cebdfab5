import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../yaml-text.ts';
import { loaderFaultIn } from './index.ts';
import { loadersMissing, refusalsByLoaders } from './loader-oracles.ts';

const FRONT = `layout: plugin

id: example
title: "An: Example"
description: Some words, and 'more' of them
authors:
- A Person
- {name: other, tags: [a, "b", c: d]}
date: 2020-01-05
compatibility:
  octoprint:
  - 1.3.5
  - ">=1.4,<2"
  python: '>=3.7,<4'
note: |
  two
  lines
more: >-
    folded
    text
anchor: &one [1, 2]
alias: *one
? key
: value
`;

/** What breaks YAML for one loader or another. */
const PIECES = [
  ...'\t\n \r:-?,[]{}#&*!|>\'"%@`=~<.\\0a1'.split(/(?=.|\n|\r)/),
  ...['\u0085', '\u2028', '\u2029', '\u0007', '\u007f', '\ufeff', '\u00a0', '\u200b', '\u202e', '\ufffe', '🎉', 'é'],
  ...[
    ': ',
    ' :',
    ' #',
    '\n#',
    '- ',
    '? ',
    '\n- ',
    '\n  ',
    '\n    ',
    '\t\n',
    '\n\t',
    '\n---\n',
    '\n...\n',
    '---',
    '...',
  ],
  ...[
    '&a ',
    '*a',
    '&one',
    '*one',
    '!!str ',
    '!!int ',
    '!x ',
    '!',
    '! ',
    '!<a> ',
    '!!',
    '<<: ',
    '<<',
    '=',
    '%YAML 1.1\n',
  ],
  ...['"\\u0041"', '"\\ud83c"', '\\x4', '\\U00110000', '\\/', "''", '""', '|2', '>-', '|\t', '|#', '>=3.7'],
  ...['[a', 'b]', '{a: b', '}', '{a:b}', '[a?b]', '[?a]', '{?a: b}', '[a:]', '{a:,}', '[,]', '[a,]', '{,}', ',,'],
  ...[
    '2020-13-45',
    '2020-1-5',
    '2020-01-01 25:00:00',
    '2020-01-01 10:00:00 +99:00',
    '0b_',
    '0x',
    '08',
    '1:2',
    '.5_',
    'yes',
  ],
];

const piece = fc.constantFrom(...PIECES);
const mutated = fc
  .array(fc.tuple(fc.nat(FRONT.length), fc.nat(3), piece), { minLength: 1, maxLength: 3 })
  .map((edits) => edits.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), FRONT));
const soup = fc
  .array(fc.oneof({ weight: 3, arbitrary: piece }, fc.constantFrom('a', 'key: ', 'a: b', '\n', 'text')), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));
const hostileYaml = fc.oneof(mutated, soup);
const SEED = 20261201;
const TEXTS = 4_000;

const title = `what the registry’s own tools load${loadersMissing === undefined ? '' : ` (${loadersMissing})`}`;

describe.skipIf(loadersMissing !== undefined)(title, () => {
  const texts = fc.sample(hostileYaml, { seed: SEED, numRuns: TEXTS });
  const refusals = loadersMissing === undefined ? refusalsByLoaders(texts) : [];

  it('is found to be loadable, and nothing else', () => {
    const wrong = texts.flatMap((text, at) => {
      const found = loaderFaultIn(text)?.kind;
      return (found === undefined) === (refusals[at] === null) ? [] : [{ text, found, refusal: refusals[at] }];
    });
    expect(wrong).toEqual([]);
    // As many of either as the comparison needs to mean something.
    expect(refusals.filter((refusal) => refusal === null).length).toBeGreaterThan(TEXTS / 5);
    expect(refusals.filter((refusal) => refusal !== null).length).toBeGreaterThan(TEXTS / 5);
  });

  it('is not read where one of them refuses it', () => {
    const read = texts.filter((text, at) => refusals[at] !== null && !('problem' in readYaml(text, 'a.yaml')));
    expect(read).toEqual([]);
  });

  it('is read, but for what other readers take for something else', () => {
    const details = texts.flatMap((text, at) => {
      const read = readYaml(text, 'a.yaml');
      const isRefused = refusals[at] === null && 'problem' in read && read.problem.code === 'entry.not-yaml';
      return isRefused && 'detail' in read.problem ? [read.problem.detail] : [];
    });
    // Line breaks of YAML 1.1 alone, continuation lines that YAML 1.2 wants indented, and a few oddities of either.
    const known = /some of the registry’s tools|is not indented below its key|^YAML 1\.1 and YAML 1\.2/;
    expect(details.filter((detail) => !known.test(detail))).toEqual([]);
    const oddities = details.filter((detail) => detail.startsWith('YAML 1.1 and'));
    expect(oddities.length).toBeLessThan(TEXTS / 500);
  });
});
