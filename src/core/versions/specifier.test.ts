import { describe, expect, it } from 'vitest';
import { OCTOPRINT } from '../../shared/profile.ts';
import { contains, contradicts, includesOneOf, isSpecifier, versionsOf } from './specifier.ts';

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
    '==1!3.7.*',
    '== 3.7+local.1',
    '===',
    '===any-thing',
    '\u00a0>=\u20283.7\u001c',
    '>=3.7-1',
    '<3.7.0.post1.dev2',
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
    '>=3+local',
    '==3rc1.*',
    '=== a b',
    '===3;x',
    '>=\ufeff3',
    '~=3rc1',
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
    ['>=2.7,<4', '>2.7,<=3.99'],
    ['>=3.7,<4', '>3.7,<4'],
    ['>=3.7,<4', '>=3.7.3,<3.15'],
    ['>=3.7,<4', '>=3.7rc1,<4.0.dev0'],
    ['>=3.7,<4', '>=3.6,<4'],
    ['>=3,<4', '>=3,<4,!=3.5.*'],
    ['==3.7', '==3.7.0.*'],
    ['===3.7.3', '==3.7.*'],
  ])('%s agrees with %s', (declared, found) => expect(contradicts(declared, found, supported)).toBeUndefined());

  it.each([
    ['>=2.7,<4', '>=3.7,<4', '2.7 is not in the source’s >=3.7,<4'],
    ['>=3.8,<4', '>=3.7,<4', '3.7 is not in the declared >=3.8,<4'],
    ['>=3,<4', '>=3', '4.0 is not in the declared >=3,<4'],
    ['>=2.7,<3', '>=2.7,<4', '3.7, 3.8, 3.9, 3.10, 3.11, 3.12, 3.13 and 3.14 are not in the declared >=2.7,<3'],
    ['~=3.7', '~=3.9', '3.7 and 3.8 are not in the source’s ~=3.9'],
    ['>=3,<4', '>=3,<4,!=3.8.*', '3.8 is not in the source’s >=3,<4,!=3.8.*'],
    ['<3.7', '>=3.14,<4', '2.7 is not in the source’s >=3.14,<4, and 3.14 is not in the declared <3.7'],
    ['>2.7,<4', '>=3,<4', '2.7 is not in the source’s >=3,<4'],
    ['>3.7,<3.8', '>3.8,<3.9', '3.7 is not in the source’s >3.8,<3.9, and 3.8 is not in the declared >3.7,<3.8'],
    ['==3.7', '===3.7', '3.7 is not in the source’s ===3.7'],
    ['>=3.10', '>=3.1', '3.7, 3.8 and 3.9 are not in the declared >=3.10'],
  ])('%s does not agree with %s', (declared, found, words) => {
    expect(contradicts(declared, found, supported)).toBe(words);
  });

  it('asks for the Pythons of the profile', () => {
    expect(contradicts('>=3.7,<4', '>=3.6,<4', ['3.6'])).toBe('3.6 is not in the declared >=3.7,<4');
  });
});

describe('contains', () => {
  it.each([
    ['>=3.7', '3.7'],
    ['>=3.7', '3.7.post1'],
    ['>=3.7rc1', '3.8b2'],
    ['>3.7', '3.7.1'],
    ['>3.7.post1', '3.7.post2'],
    ['<3.8rc1,>=3.7a1', '3.8b1'],
    ['==3.7', '3.7.0+local.1'],
    ['==3.7+LOCAL-1', '3.7.0+local.1'],
    ['==3.7.0.*', '3.7'],
    ['==1!3.0.*', '1!3'],
    ['!=1!3.*', '3.7'],
    ['~=3.7rc1', '3.9'],
    ['~=2!3.7.1', '2!3.7.9'],
    ['===3.7', '3.7'],
    ['===3.7+ABC', '3.7+abc'],
    ['<=99999999999999999999', '99999999999999999998'],
  ])('%s holds for %s', (specifier, version) => expect(contains(specifier, version)).toBe(true));

  it.each([
    ['>=3.7', '3.8rc1'],
    ['>3.7', '3.7.post1'],
    ['>3.7', '3.7+local'],
    ['>=3.7', '3.7.dev1'],
    ['<3.8', '3.8rc1'],
    ['==3.7', '1!3.7'],
    ['==3.7+1e5', '3.7+100000'],
    ['~=3.7.1', '3.8'],
    ['===3.7', '3.7.0'],
    ['===anything', '3.7'],
    ['<=99999999999999999999', '100000000000000000000'],
    ['>=3', 'no version'],
    ['no specifier', '3.7'],
  ])('%s does not hold for %s', (specifier, version) => expect(contains(specifier, version)).toBe(false));
});

describe('the Pythons of a specifier are those of which hosts have a release', () => {
  it.each([
    ['>3.7,<3.9', ['3.7', '3.8']],
    ['>=3.7.3,<3.8', ['3.7']],
    ['==3.7.3', ['3.7']],
    ['==3.7', ['3.7']],
    ['===3.7.3', ['3.7']],
    ['===3.7', []],
    ['<3.8.1,>3.7.99', ['3.8']],
    ['!=3.7.*,!=3.8.2,<3.9', ['3.8']],
    ['~=3.8.5', ['3.8']],
  ])('%s: %j', (specifier, pythons) => expect(versionsOf(specifier, ['3.7', '3.8', '3.9', '3.10'])).toEqual(pythons));

  it('includes one of them where one has a release', () => {
    expect(includesOneOf('>=3.10.4', ['3.9', '3.10'])).toBe(true);
    expect(includesOneOf('>=3.10.4', ['3.8', '3.9'])).toBe(false);
  });
});
