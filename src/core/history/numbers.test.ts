import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAt } from '../../shared/json.ts';
import { readEntry } from '../registry/index.ts';
import { numbersOf, OBSERVED_FIELDS } from './numbers.ts';

const LIMIT = 256_000;
const entry = (front: string): string => `---\nid: a\n${front}---\n\nText\n`;
const found = (text: string) => Object.fromEntries(numbersOf(Buffer.from(text), LIMIT));

/** What the registry's own reader says. */
function parsed(text: string): Record<string, unknown> {
  const read = readEntry('a.md', Buffer.from(text), LIMIT);
  if ('problem' in read) return {};
  const values = OBSERVED_FIELDS.map((field) => [field, valueAt(read.values, field.split('.'))] as const);
  return Object.fromEntries(values.filter(([, value]) => typeof value === 'number' && Number.isFinite(value)));
}

describe('the numbers of an entry', () => {
  const USUAL =
    'stats:\n  month:\n    install_events: 10\n    instances: 414\n    versions:\n      1.0.0: 207\n      "1.10": 207\n' +
    '  week:\n    instances: 0\n\ngithub:\n  stars: 12\n  latest_release: "v: 1"\n  last_push: 2023-02-18 06:58:56 +0000\n';

  it('are those of its two blocks', () => {
    expect(found(entry(USUAL))).toEqual({
      'stats.month.install_events': 10,
      'stats.month.instances': 414,
      'stats.week.instances': 0,
      'github.stars': 12,
    });
  });

  it.each<[string, string, Record<string, number>]>([
    ['a flow map', 'stats: {month: {instances: 5}}\n', { 'stats.month.instances': 5 }],
    ['a flow map in the block', 'stats:\n  month: {instances: 5}\n', { 'stats.month.instances': 5 }],
    ['a quoted key', '"stats":\n  month:\n    instances: 5\n', { 'stats.month.instances': 5 }],
    ['a text over several lines', 'github:\n  about: one\n    two: 3\n  stars: 5\n', {}],
    ['a block of text', 'github:\n  about: |\n    stars: 3\n  stars: 5\n', { 'github.stars': 5 }],
    ['numbers in a text', 'description: |\n  github:\n    stars: 3\n', {}],
    ['an octal number', 'github:\n  stars: 0o10\n', { 'github.stars': 8 }],
    [
      'text, null and less than nothing',
      'github:\n  stars: "5"\n  watchers:\n  releases: -1\n',
      { 'github.releases': -1 },
    ],
    ['an anchor and its alias', 'x: &x {instances: 5}\nstats:\n  month: *x\n', { 'stats.month.instances': 5 }],
    ['one key twice', 'github:\n  stars: 1\n  stars: 2\n', {}],
    ['a comment', 'github: # these\n  # and these\n  stars: 1 # one\n', { 'github.stars': 1 }],
    ['deeper ones of the same name', 'x:\n  github:\n    stars: 1\n', {}],
    ['none', '', {}],
  ])('%s', (_, front, numbers) => {
    expect(found(entry(front))).toEqual(numbers);
    expect(parsed(entry(front))).toEqual(numbers);
  });

  it('are none of what is no entry', () => {
    expect(found('no front matter\nstats:\n')).toEqual({});
    expect(found('---\ngithub:\n  stars: 1\n')).toEqual({});
    expect(numbersOf(Buffer.from(entry(USUAL)), 50)).toEqual([]);
    expect(found(entry(USUAL).replaceAll('\n', '\r\n'))).toEqual(parsed(entry(USUAL)));
  });

  it('are those that the reader of entries finds, however they are written', () => {
    const some = (...lines: string[]) => fc.subarray(lines);
    const counts = some(
      '    instances: 7',
      '    install_events: 0',
      '    versions:',
      '      "1.10": 3',
      '      1.0: 3',
    );
    const usual = fc
      .tuple(
        some('title: "a: b"', 'tags:', '- x', ''),
        some('  stars: 5', '  watchers: 9', '  about: text', '  releases: 3'),
        fc.tuple(counts, counts),
      )
      .map(([top, github, [week, month]]) => [
        ...[...top, 'github:', ...github, 'stats:', '  week:', ...week, '  month:', ...month],
      ]);
    const odd = fc
      .tuple(
        fc.constantFrom('', '  ', '    ', '      ', '\t'),
        fc.constantFrom(
          ...[
            'text',
            '# c',
            'stars: 05',
            'stars: 1_0',
            'stars: 5 # c',
            'stars: -7',
            'releases: 1e3',
            'stars: "5"',
            'c: d',
          ],
          ...[
            'about: "a',
            'b"',
            "title: 'a",
            "b'",
            'about: |',
            'about: >-',
            'x: &a 1',
            'releases: *a',
            '<<: *a',
            '? stars',
          ],
          ...[
            'github: {stars: 1}',
            'stats: {week: {instances: 2}}',
            'month: {instances: 3}',
            'x: [',
            ']',
            '...',
            '- b',
          ],
          ...['instances: 4', 'week: ', 'stats:', 'github: ', 'open_issues:', 'stars: 6'],
        ),
      )
      .map((parts) => parts.join(''));
    const front = fc
      .tuple(usual, fc.array(fc.tuple(odd, fc.nat(20)), { maxLength: 3 }))
      .map(([lines, odds]) => odds.reduce((all, [text, at]) => all.toSpliced(at, 0, text), lines));
    let hits = 0;
    fc.assert(
      fc.property(front, (lines) => {
        const text = entry(lines.map((line) => `${line}\n`).join(''));
        const read = readEntry('a.md', Buffer.from(text), LIMIT);
        // Of what cannot be read as YAML the lines may still have numbers.
        if ('problem' in read) return;
        const numbers = parsed(text);
        hits += Object.keys(numbers).length;
        expect(found(text)).toEqual(numbers);
      }),
      { numRuns: 2_000 },
    );
    expect(hits).toBeGreaterThan(200);
  });
});
