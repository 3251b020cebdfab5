import { describe, expect, it } from 'vitest';
import { exampleText, findingsIn, foundBy } from '../example-entry.ts';

describe('authors', () => {
  it.each([
    [{ author: 'A' }, []],
    [{ author: null, authors: '[A, B]' }, []],
    [{ author: null }, ['error author']],
    [{ author: null, authors: '[]' }, ['error author']],
    [{ author: 'A', authors: '[A]' }, ['warning author']],
    [{ author: 'A, B' }, ['warning author']],
    [{ author: 'A & B' }, ['warning author']],
    [{ author: 'A and B' }, []],
    // Its type is the schema's.
    [{ author: '[A]' }, []],
    [{ author: null, authors: 'A' }, []],
  ])('%j', (over, expected) => expect(foundBy('authors', over)).toEqual(expected));
});

describe('id-is-file-name', () => {
  it.each([
    ['added', ['warning id']],
    ['changed', ['warning id']],
    ['unchanged', []],
  ] as const)('another name, %s', (status, expected) => {
    expect(foundBy('id-is-file-name', { id: 'Example' }, { status })).toEqual(expected);
    expect(foundBy('id-is-file-name', {}, { status })).toEqual([]);
  });

  it('takes the name before .md alone', () =>
    expect(foundBy('id-is-file-name', { id: 'a.md.b' }, { status: 'added', path: '_plugins/a.md.b.md' })).toEqual([]));
});

describe('id-is-unique', () => {
  it('names another entry of the id', () => {
    const [finding, ...more] = findingsIn(exampleText(), { namesakes: ['_plugins/a.md', '_plugins/b.md'] });
    expect(finding).toMatchObject({ rule: 'id-is-unique', severity: 'error', field: 'id', line: 3, column: 5 });
    expect(finding?.message).toBe(
      'The id is also that of "_plugins/a.md" and 1 more (capitals do not count): give one of them another id.',
    );
    expect(more).toEqual([]);
  });
});

describe('file-name-is-unique', () => {
  it('names the other file', () => {
    const [finding, ...more] = findingsIn(exampleText(), { sameFileNames: ['_plugins/Example.md'] });
    expect(finding).toMatchObject({ rule: 'file-name-is-unique', severity: 'error' });
    expect(finding?.message).toContain('"_plugins/Example.md"');
    expect(more).toEqual([]);
  });
});

describe('date-unchanged', () => {
  const before = exampleText({ date: '2020-01-05' });
  const found = (date: string | null, was = before) =>
    foundBy('date-unchanged', { date }, { status: 'changed', before: was });

  it.each([
    ['2020-01-05', []],
    ['2020-01-05 # registered', []],
    ['2020-01-06', ['error date']],
    ['"2020-01-05"', ['error date']],
    ['2020-01-05 00:00:00', ['error date']],
    ['[2020-01-05]', ['error date']],
    [null, ['error date']],
  ])('%s', (date, expected) => expect(found(date)).toEqual(expected));

  it('lets quotes go', () => expect(found('2020-01-05', exampleText({ date: '"2020-01-05"' }))).toEqual([]));

  it.each([
    ['a base without a date', exampleText({ date: null })],
    ['a base that cannot be read', 'no front matter'],
  ])('has nothing to compare with: %s', (_, was) => expect(found('2021-01-01', was)).toEqual([]));

  it('says nothing of an added file', () =>
    expect(foundBy('date-unchanged', { date: '2021-01-01' }, { status: 'added' })).toEqual([]));
});

describe('repository-owner', () => {
  it.each([
    ['demo/example', []],
    ['Demo/renamed', []],
    ['someone/example', ['warning github.repo']],
    // Its shape is the schema's.
    ['example', []],
  ])('%s', (repo, expected) => expect(foundBy('repository-owner', { github: `{repo: ${repo}}` })).toEqual(expected));

  it('names both', () => {
    const [finding] = findingsIn(exampleText({ github: '{repo: someone/example}' }));
    expect(finding?.message).toBe('github.repo is "someone/example", and source names "demo/example": another owner.');
  });

  it('says nothing where source is not on GitHub', () =>
    expect(foundBy('repository-owner', { source: 'https://example.com/a/b', github: '{repo: a/b}' })).toEqual([]));
});
