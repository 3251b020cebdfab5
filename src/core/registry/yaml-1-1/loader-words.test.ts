import { describe, expect, it } from 'vitest';
import { loaderFaultIn, loaderWords } from './index.ts';

function wordsFor(text: string) {
  const fault = loaderFaultIn(text);
  if (fault === undefined) throw new Error('it loads');
  const line = text.slice(0, fault.offset).split('\n').length;
  return [line, ...Object.values(loaderWords(text, fault)).map(String)];
}

describe('what cannot be loaded', () => {
  it.each([
    ['title:\tMQTT', 1, 'a tab stands where only a space may', 'Write a space: title: MQTT'],
    ['a: 1\n\t\nb: 2', 2, 'a line of nothing but a tab', 'Delete the tab.'],
    ['a:\n\t- b', 2, 'a tab indents this line', 'Indent it with spaces.'],
    ['a: b\t\nc: d', 1, 'a tab stands at the end of the line', 'Delete it.'],
    ['a: "MQ\u0007TT"', 1, 'U+0007 (control character) cannot be in YAML', 'Delete it.'],
    ['a: b\u007f', 1, 'U+007F (delete) cannot be in YAML', 'Delete it.'],
    ['a: "\\ud83c\\udf89"', 1, '\\ud83c\\udf89 is two halves of a character', 'Write 🎉 itself.'],
    [
      'a: "\\d"',
      1,
      '\\d is not an escape that YAML knows',
      'Write \\\\ for a backslash, or put the text in single quotes.',
    ],
    ['a: b\ntitle:MQTT\nb: c', 2, 'there is no space behind the colon', 'Write title: MQTT'],
    ['title:MQTT\nb: c', 2, 'in the line above, there is no space behind the colon', 'Write title: MQTT'],
    [
      'a: b\ntitle:\u00a0MQTT\nb: c',
      2,
      'U+00A0 (no-break space) stands behind the colon instead of a space',
      'Write title: MQTT',
    ],
    [
      'a: b\nsome words\nb: c',
      2,
      'this line is neither a key with a value nor indented below one',
      'Write it as key: value, or indent it to continue the line above.',
    ],
    [
      'title: MQTT: the plugin # one\nb: c',
      1,
      'a colon and a space inside a value start a second value',
      'Put the value in quotes: title: "MQTT: the plugin"',
    ],
    [
      'title: the "best": one',
      1,
      'a colon and a space inside a value start a second value',
      `Put the value in quotes: title: 'the "best": one'`,
    ],
    [
      'a: b\n  c: d',
      2,
      'this key is indented deeper than the line above allows',
      'Indent it like the keys around it, or put the value above in quotes.',
    ],
    [
      '  python: >=3.7,<4',
      1,
      'the value starts with >, which starts a text of several lines',
      'Put the value in quotes: python: ">=3.7,<4"',
    ],
    ['- @me', 1, 'a value cannot start with @', 'Put the value in quotes: - "@me"'],
    [
      'a: *bold* text',
      1,
      'the value starts with *, which has a meaning of its own in YAML',
      'Put the value in quotes: a: "*bold* text"',
    ],
    [
      'a: !important',
      1,
      'the value starts with !, which has a meaning of its own in YAML',
      'Put the value in quotes: a: "!important"',
    ],
    ['a: "An" example', 1, 'text follows the value that starts with "', `Put the value in quotes: a: '"An" example'`],
    ['a: [WIP] text', 1, 'text follows the value that starts with [', 'Put the value in quotes: a: "[WIP] text"'],
    ['a: "open\nb: c', 1, 'a quote starts here and never ends', 'Close it with ".'],
    [
      'a:\n   - b\n  - c',
      3,
      'this line continues none of the lists and maps above',
      'Indent it like the other lines of its list or map.',
    ],
    [
      'date: 2020-02-30',
      1,
      '2020-02-30 looks like a date, a time or a number and is none',
      'Correct it, or put the value in quotes: date: "2020-02-30"',
    ],
    ['a: =', 1, '= has a meaning of its own in YAML', 'Put the value in quotes: a: "="'],
    ['a: &x 1\nb: &x 2', 2, 'this anchor (&) is defined twice', 'Give each anchor a name of its own.'],
    ['a: 1\n---\nb: 2', 2, 'a second document starts here', 'Delete the line.'],
  ])('%j, in words', (text, line, detail, todo) => {
    expect(wordsFor(text)).toEqual([line, detail, todo]);
  });

  it('is found behind the opening line of front matter', () => {
    expect(loaderFaultIn('---\na:\tb\n', 4)).toEqual({ kind: 'tab', offset: 6 });
  });
});
