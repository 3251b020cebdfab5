import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highlight, languageOf, type SourceLanguage } from './highlight.ts';

const marked = (line: string, language: SourceLanguage) =>
  highlight(line, language)
    .map(({ text, kind }) => (kind ? `<${kind} ${text}>` : text))
    .join('');

it.each([
  ['__plugin_pythoncompat__ = ">=3.9,<4"', '__plugin_pythoncompat__ = <string ">=3.9,<4">'],
  ['def load(x): # "why"', '<keyword def> load(x): <comment # "why">'],
  ['name = "a # b" if x1 else 12', 'name = <string "a # b"> <keyword if> x1 <keyword else> <number 12>'],
  ["text = 'left open", "text = <string 'left open>"],
])('colours Python: %s', (line, expected) => {
  expect(marked(line, 'python')).toBe(expected);
});

it.each([
  ['  latest_release: 2.4.0', '  <key latest_release>: 2.4.0'],
  ['  stars: 318', '  <key stars>: <number 318>'],
  ['python: ">=2.7,<4" # old', '<key python>: <string ">=2.7,<4"> <comment # old>'],
  ['- title: a#b', '- <key title>: a#b'],
  ['# asked in #412', '<comment # asked in #412>'],
  ['homepage: https://example.org/x', '<key homepage>: https://example.org/x'],
  ['---', '---'],
])('colours YAML: %s', (line, expected) => {
  expect(marked(line, 'yaml')).toBe(expected);
});

it('loses no sign of any line', () => {
  const language = fc.constantFrom<SourceLanguage>('yaml', 'python', 'plain');
  const line = fc.oneof(
    fc.string(),
    fc.string({
      unit: fc.constantFrom('a', 'b', '1', '.', ':', '#', '"', "'", '\\', ' ', '-', '{', '}', '[', ']', ','),
    }),
  );
  fc.assert(
    fc.property(line, language, (text, lang) => {
      expect(
        highlight(text, lang)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

it.each([
  ['_plugins/a.md', 'yaml'],
  ['a/__init__.py', 'python'],
  ['pyproject.toml', 'yaml'],
  ['README', 'plain'],
])('takes %s as %s', (file, language) => {
  expect(languageOf(file)).toBe(language);
});
