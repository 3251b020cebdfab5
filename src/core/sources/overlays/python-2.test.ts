import { expect, it } from 'vitest';
import { excludesPython2 } from './python-2.ts';

it.each([
  ['>=2.7,<4', false],
  ['>=2.7,<3', false],
  ['>=2.7, <4', false],
  ['>=2.7,<4,', false],
  ['==2.7.*', false],
  ['==2.7.0.*', false],
  ['~=2.7', false],
  ['===2.7', false],
  ['<4', false],
  ['!=3.5', false],
  ['>=3,<4', true],
  ['>=3.7,<4', true],
  ['>=2.7,>=3', true],
  ['>2.7,<4', true],
  ['!=2.7.*', true],
  ['===3.7', true],
  ['<2.7', true],
  ['', undefined],
  [' , ', undefined],
  ['3', undefined],
  ['>=three', undefined],
  ['>=3,<4 or 2.7', undefined],
  [`>=3${',<4'.repeat(100)}`, undefined],
])('%j excludes Python 2.7: %j', (specifier, expected) => {
  expect(excludesPython2(specifier)).toBe(expected);
});
