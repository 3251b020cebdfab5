import { expect, it } from 'vitest';
import { fileAndLine, withFullStop } from './sentence.ts';

it.each([
  ['no answer', 'no answer.'],
  ['Contact us about this issue. ', 'Contact us about this issue.'],
  ['it stopped ...', 'it stopped.'],
  ['Is it there?', 'Is it there?'],
  ['more follows…', 'more follows…'],
])('%j ends with one full stop', (sentence, ended) => {
  expect(withFullStop(sentence)).toBe(ended);
});

it.each([
  [{ path: 'a.md' }, 'a.md'],
  [{ path: 'a.md', line: 3 }, 'a.md, line 3'],
  [{ path: 'a.md', line: 3, column: 5 }, 'a.md, line 3, column 5'],
])('the position %o is %s', (problem, words) => {
  expect(fileAndLine(problem)).toBe(words);
});
