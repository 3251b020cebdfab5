import { describe, expect, it } from 'vitest';
import { OCTOPRINT } from '../../shared/profile.ts';
import { contradicts, isSpecifier } from './specifier.ts';

describe('isSpecifier', () => {
  it.each([
    '>=3',
    '>=2.7,<4',
    ' >= 3.7 , < 4 ',
    '~=3.7',
    '!=3.5.*',
    '==3.*',
    '===3.7',
    '>3',
    '<=3.12',
    '>=3,',
    '>=3,\n<4',
    '>=V3.7rc1',
  ])('takes %j', (text) => expect(isSpecifier(text)).toBe(true));

  it.each([
    '',
    ' ',
    ',',
    '3',
    '3.7',
    '>=',
    '>=3 <4',
    '=>3',
    '>=3;<4',
    '^3.7',
    '~=3',
    '>=3.*',
    '>=three',
    'python>=3',
    '>=3, 4',
    `>=3${',<4'.repeat(200)}`,
  ])('refuses %j', (text) => expect(isSpecifier(text)).toBe(false));
});

describe('contradicts', () => {
  const { supported } = OCTOPRINT.python;

  it.each([
    ['>=2.7,<4', '>=2.7,<4'],
    ['>=2.7,<4', '<4, >=2.7'],
    ['>=3,<4', '>=3.0,<4.0'],
    ['>=3,<4', '~=3.0'],
    ['>=3,<4', '==3.*'],
    ['>=3,<4', '>2.7,<=3.99'],
    ['>=3.7,<4', '>=3.6,<4'],
    ['>=3,<4', '>=3,<4,!=3.5.*'],
    ['==3.7', '==3.7.0.*'],
    ['===3.7', '==3.7'],
  ])('%s agrees with %s', (declared, found) => expect(contradicts(declared, found, supported)).toBeUndefined());

  it.each([
    ['>=2.7,<4', '>=3.7,<4', '2.7 is not in the source’s >=3.7,<4'],
    ['>=3.8,<4', '>=3.7,<4', '3.7 is not in the declared >=3.8,<4'],
    ['>=3,<4', '>=3', '4.0 is not in the declared >=3,<4'],
    ['>=2.7,<3', '>=2.7,<4', '3.7, 3.8, 3.9, 3.10, 3.11, 3.12, 3.13 and 3.14 are not in the declared >=2.7,<3'],
    ['~=3.7', '~=3.9', '3.7 and 3.8 are not in the source’s ~=3.9'],
    ['>=3,<4', '>=3,<4,!=3.8.*', '3.8 is not in the source’s >=3,<4,!=3.8.*'],
    ['<3.7', '>=3.14,<4', '2.7 is not in the source’s >=3.14,<4, and 3.14 is not in the declared <3.7'],
    ['>=3.10', '>=3.1', '3.7, 3.8 and 3.9 are not in the declared >=3.10'],
  ])('%s does not agree with %s', (declared, found, words) => {
    expect(contradicts(declared, found, supported)).toBe(words);
  });

  it('asks for the Pythons of the profile', () => {
    expect(contradicts('>=3.7,<4', '>=3.6,<4', ['3.6'])).toBe('3.6 is not in the declared >=3.7,<4');
  });
});
