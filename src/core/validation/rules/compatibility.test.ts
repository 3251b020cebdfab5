import { describe, expect, it } from 'vitest';
import { findingsIn, exampleText, foundBy } from '../example-entry.ts';

describe('version-specifier', () => {
  it.each(['1.3.9', '1.3.9rc1', '">=1.2.7,<1.2.8"', '"~=1.4"', '"!=1.5.*"', '"==1.*"', '"<2"', '1.10.0'])(
    'octoprint takes %s',
    (value) => expect(foundBy('version-specifier', { compatibility: `{octoprint: [${value}]}` })).toEqual([]),
  );

  it.each(['latest', '"1.3.9+"', '"=>1.3"', '"1.3.9, 1.4"', '"^1.3"', '">="', '"1.3 or later"'])(
    'octoprint refuses %s',
    (value) =>
      expect(foundBy('version-specifier', { compatibility: `{octoprint: [1.3.9, ${value}]}` })).toEqual([
        'error compatibility.octoprint.1',
      ]),
  );

  it.each(['">=2.7,<4"', '">=2.7, <4"', '">2.7,<4"', '"~=3.7"'])('python takes %s', (value) =>
    expect(foundBy('version-specifier', { compatibility: `{python: ${value}}` })).toEqual([]),
  );

  it.each(['"3"', '3.7.0', 'python3', '">=3 <4"'])('python refuses %s: a host reads no bare version', (value) =>
    expect(foundBy('version-specifier', { compatibility: `{python: ${value}}` })).toEqual([
      'error compatibility.python',
    ]),
  );
});

describe('python-3', () => {
  const found = (value: string | null, status: 'added' | 'changed' | 'unchanged') =>
    foundBy('python-3', { compatibility: value }, { status });

  it.each(['">=3.10,<4"', '">=2.7,<4"', '"==3.14"', '"~=3.7"', '">=3,<4"'])('%s includes one', (value) => {
    expect(found(`{python: ${value}}`, 'added')).toEqual([]);
    expect(found(`{python: ${value}}`, 'changed')).toEqual([]);
  });

  it.each(['">=2.7,<3"', '"<3.7"', '">=4"', '"==3.6"'])('%s includes none', (value) => {
    expect(found(`{python: ${value}}`, 'added')).toEqual(['error compatibility.python']);
    expect(found(`{python: ${value}}`, 'changed')).toEqual(['error compatibility.python']);
    expect(found(`{python: ${value}}`, 'unchanged')).toEqual([]);
  });

  it.each(['{}', '{os: [linux]}', null])('%s reads as Python 2', (value) => {
    expect(found(value, 'added')).toEqual(['error compatibility.python']);
    expect(found(value, 'changed')).toEqual(['warning compatibility.python']);
  });

  it.each(['{python: latest}', '{python: }', '{python: 3}'])('%s is another rule’s', (value) =>
    expect(found(value, 'added')).toEqual([]),
  );
});

describe('attributes', () => {
  it.each([
    ['[cloud, commercial, free-tier, ai-developed]', []],
    ['[cloud, cluod]', ['warning attributes.1']],
    ['[Cloud]', ['warning attributes.0']],
    ['~', []],
    // Its type is the schema's.
    ['cloud', []],
    ['[""]', []],
  ])('%s', (value, expected) => expect(foundBy('attributes', { attributes: value })).toEqual(expected));
});

describe('privacy-policy', () => {
  it.each([
    [{ attributes: '[cloud]' }, ['warning privacypolicy']],
    [{ attributes: '[cloud]', privacypolicy: 'https://example.com/privacy' }, []],
    [{ attributes: '[commercial]' }, []],
    [{}, []],
  ])('%j, added', (over, expected) => expect(foundBy('privacy-policy', over, { status: 'added' })).toEqual(expected));

  it('is asked of added entries alone, at the attribute', () => {
    expect(foundBy('privacy-policy', { attributes: '[cloud]' }, { status: 'changed' })).toEqual([]);
    const text = exampleText({ attributes: '[commercial, cloud]' });
    expect(findingsIn(text, { status: 'added' })).toMatchObject([{ line: 13, column: 26 }]);
  });
});
