import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/change.ts';
import { OCTOPRINT } from '../../shared/profile.ts';
import { textWith } from './file-text.ts';

const PATH = '_plugins/a.md';
const NOTICES = '_data/notices.yaml';

function change(field: string, before: Change['before'], after: Change['after'], file = PATH): Change {
  return {
    ...{ entry: PATH, file, field, source: file === PATH ? 'github' : 'notices', severity: 'routine', reason: 'x' },
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

const entry = (front: string, body = 'Text\n'): string => `---\nid: a\n${front}---\n\n${body}`;
const hand = (base: string, text: string, path = PATH) => ({ path, base, text, who: 'me', at: '2026-01-01T00:00:00Z' });

describe('a text that moved on', () => {
  it.each<[string, string, Change[], string | object]>([
    ['as it was', 'n: 1\n', [change('n', 1, 2)], 'n: 2\n'],
    ['has the value already', 'n: 2 # ours\n', [change('n', 1, 2)], 'n: 2 # ours\n'],
    [
      'has another value',
      'n: 3\n',
      [change('n', 1, 2)],
      { code: 'change.conflict', theirs: '3', ours: '1', field: 'n' },
    ],
    ['has none any more', '', [change('n', 1, 2)], { code: 'change.conflict', theirs: 'not there' }],
    ['has one where none was', 'n: 3\n', [change('n', undefined, 2)], { code: 'change.conflict', ours: 'not there' }],
    ['lost what was to go', '', [change('n', 1, undefined)], ''],
    ['is no entry any more', '<<: *x\n', [change('n', 1, 2)], { code: 'entry.not-yaml' }],
    ['cannot be edited', '? n\n: 1\n', [change('n.m', undefined, 2)], { code: 'edit.refused' }],
  ])('%s', async (_, front, changes, expected) => {
    const made = await textWith(PATH, entry(front), { changes }, OCTOPRINT);
    expect(made).toMatchObject(typeof expected === 'string' ? { text: entry(expected) } : expected);
  });

  it.each<[string, string, Change[], string | object]>([
    ['has the notice', '- plugin: a\n', [change('a', undefined, { plugin: 'a' }, NOTICES)], '- plugin: a\n'],
    ['lost the notice that was to go', '[]\n', [change('a', { plugin: 'a' }, undefined, NOTICES)], '[]\n'],
    [
      'has another in its place',
      '- plugin: a\n  text: other\n',
      [change('a', { plugin: 'a' }, { plugin: 'a', text: 'new' }, NOTICES)],
      { code: 'change.conflict', theirs: '[{"plugin":"a","text":"other"}]' },
    ],
  ])('a data file that %s', async (_, text, changes, expected) => {
    const made = await textWith(NOTICES, text, { changes }, OCTOPRINT);
    expect(made).toMatchObject(typeof expected === 'string' ? { text: expected, made: [] } : expected);
  });
});

describe('an edit by hand', () => {
  const base = entry('a: 1\nb: 2\nc: 3\nd: 4\n');
  it.each<[string, string, string, string | object]>([
    ['as it was', base, base.replace('d: 4', 'd: 5'), base.replace('d: 4', 'd: 5')],
    ['elsewhere', base.replace('a: 1', 'a: 0'), base.replace('d: 4', 'd: 5'), entry('a: 0\nb: 2\nc: 3\nd: 5\n')],
    ['in the same way', base.replace('d: 4', 'd: 5'), base.replace('d: 4', 'd: 5'), base.replace('d: 4', 'd: 5')],
    ['at the same place', base.replace('d: 4', 'd: 6'), base.replace('d: 4', 'd: 5'), { code: 'change.edit-conflict' }],
  ])('of a file that was changed %s', async (_, tip, text, expected) => {
    const made = await textWith(PATH, tip, { changes: [], handEdit: hand(base, text) }, OCTOPRINT);
    expect(made).toMatchObject(typeof expected === 'string' ? { text: expected } : expected);
  });

  it('made in a checkout that turns line ends keeps the tip’s', async () => {
    const turned = base.replaceAll('\n', '\r\n');
    const edit = hand(turned, turned.replace('d: 4', 'd: 5'));
    const made = await textWith(PATH, base, { changes: [], handEdit: edit }, OCTOPRINT);
    expect(made).toMatchObject({ text: base.replace('d: 4', 'd: 5') });
  });

  it('counts before what a run found of the same field', async () => {
    const changes = [change('d', 4, 9), change('a', 1, 8)];
    const edit = hand(base, base.replace('d: 4', 'd: 5'));
    const made = await textWith(PATH, base, { changes, handEdit: edit }, OCTOPRINT);
    expect(made).toMatchObject({ text: entry('a: 8\nb: 2\nc: 3\nd: 5\n') });
    expect('made' in made && made.made.map(({ source, field }) => `${source} ${field}`)).toEqual([
      'hand d',
      'github a',
    ]);
  });

  it('counts before what a run found where the tip has it already', async () => {
    const edited = base.replace('d: 4', 'd: 5');
    const edits = { changes: [change('d', 4, 9)], handEdit: hand(base, edited) };
    expect(await textWith(PATH, edited, edits, OCTOPRINT)).toEqual({ text: edited, made: [] });
  });

  it('counts before what a run found of a notice that it took out', async () => {
    const list = '- plugin: b\n- plugin: a\n';
    const changes = [change('a', { plugin: 'a' }, { plugin: 'a', text: 'new' }, NOTICES)];
    const edit = hand(list, '- plugin: b\n', NOTICES);
    expect(await textWith(NOTICES, list, { changes, handEdit: edit }, OCTOPRINT)).toMatchObject({
      text: '- plugin: b\n',
    });
  });

  it('stays byte for byte beside the values that a run found', async () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const line = fc.record({
      key,
      style: fc.constantFrom(
        (value: number) => `${value}`,
        (value: number) => `${value}  # why`,
      ),
      byHand: fc.option(fc.nat(9), { nil: undefined }),
      found: fc.option(fc.integer({ min: 10, max: 19 }), { nil: undefined }),
      comment: fc.constantFrom('', '# above\n', '\n'),
    });
    const file = fc.record({
      lines: fc.uniqueArray(line, { selector: (one) => one.key, minLength: 1 }),
      body: fc.constantFrom('Text', 'Text\n', 'Other\n\nText\n'),
      eol: fc.constantFrom('\n', '\r\n'),
      addsComments: fc.boolean(),
    });
    const START = 5;
    await fc.assert(
      fc.asyncProperty(file, async ({ lines, body, eol, addsComments }) => {
        const made = (valueOf: (one: (typeof lines)[number]) => number, comments: boolean, text: string) =>
          entry(
            lines.map((one) => `${comments ? one.comment : ''}${one.key}: ${one.style(valueOf(one))}\n`).join(''),
            text,
          ).replaceAll('\n', eol);
        const base = made(() => START, false, 'Text\n');
        const text = made(({ byHand = START }) => byHand, addsComments, body);
        const changes = lines.flatMap(({ key: field, found }) =>
          found === undefined ? [] : [change(field, START, found)],
        );
        const edit = hand(base, text);
        const result = await textWith(PATH, base, { changes, handEdit: edit }, OCTOPRINT);
        const valueOf = ({ byHand, found }: (typeof lines)[number]): number =>
          byHand !== undefined && byHand !== START ? byHand : (found ?? START);
        expect(result).toMatchObject({ text: made(valueOf, addsComments, body) });
      }),
      { numRuns: 200 },
    );
  });
});
