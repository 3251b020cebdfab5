import { describe, expect, it } from 'vitest';
import { exampleText, findingsIn, foundBy } from '../example-entry.ts';

const LONG = `https://example.com/${'x'.repeat(3_000)}`;

describe('url', () => {
  it.each(['homepage', 'source', 'archive', 'privacypolicy', 'up_for_adoption'])('%s has to be one', (key) => {
    expect(foundBy('url', { [key]: 'example.com' })).toEqual([`error ${key}`]);
    expect(foundBy('url', { [key]: 'https://example.com/' })).toEqual([]);
  });

  it.each([
    'ftp://example.com/',
    'javascript:alert(1)',
    '"https://a b/"',
    '"https://example.com/\\0"',
    '/about',
    '//example.com/',
  ])('refuses %s', (value) => expect(foundBy('url', { homepage: value })).toEqual(['error homepage']));

  it.each(['http://example.com/', 'https://example.com/a?b=c#d', LONG])('takes %s', (value) =>
    expect(foundBy('url', { homepage: value })).toEqual([]),
  );

  it('refuses a password, and does not repeat it', () => {
    const found = findingsIn(exampleText({ source: 'https://user:hunter2@github.com/demo/example' }));
    expect(found).toMatchObject([{ rule: 'url', severity: 'error', field: 'source' }]);
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });

  it('leaves what is no text to the schema', () => expect(foundBy('url', { homepage: '[a]' })).toEqual([]));
});

describe('https', () => {
  it('warns of http in an added entry alone', () => {
    const over = { homepage: 'http://example.com/', archive: 'HTTP://example.com/' };
    expect(foundBy('https', over, { status: 'added' })).toEqual(['warning homepage', 'warning archive']);
    expect(foundBy('https', over, { status: 'changed' })).toEqual([]);
    expect(foundBy('https', {}, { status: 'added' })).toEqual([]);
  });
});

describe('abandoned-ticket', () => {
  it.each([
    ['https://github.com/demo/registry/issues/1', []],
    ['http://example.com/1', []],
    ['github.com/demo/registry/issues/1', ['warning abandoned']],
    ['"yes, since 2020"', ['error abandoned']],
    ['"#711"', ['error abandoned']],
    ['javascript:alert(1)', ['error abandoned']],
    ['https://a:b@example.com/1', ['error abandoned']],
  ])('%s', (value, expected) => expect(foundBy('abandoned-ticket', { abandoned: value })).toEqual(expected));
});

describe('image-location', () => {
  it.each(['/assets/img/plugins/example/a.png', 'https://example.com/a.png', 'http://example.com/a b.png'])(
    'takes %s',
    (value) => expect(foundBy('image-location', { featuredimage: value })).toEqual([]),
  );

  it.each([
    'a.png',
    'assets/img/plugins/a.png',
    '/assets/img/a.png',
    '/assets/img/plugins/../../index.html',
    '//example.com/a.png',
    'data:image/png;base64,AA',
    'https://a:b@example.com/a.png',
  ])('refuses %s', (value) => {
    expect(foundBy('image-location', { featuredimage: value })).toEqual(['error featuredimage']);
    expect(foundBy('image-location', { screenshots: `[{url: ${value}}]` })).toEqual(['error screenshots.0.url']);
  });
});

describe('image-exists', () => {
  const images = ['assets/img/plugins/example/a.png', 'assets/img/plugins/example/b c.png'];
  const found = (value: string) => foundBy('image-exists', { featuredimage: value }, { images });

  it.each([
    '/assets/img/plugins/example/a.png',
    '/assets/img/plugins/example/b c.png',
    '/assets/img/plugins/example/b%20c.png',
  ])('finds %s', (value) => expect(found(value)).toEqual([]));

  it.each(['/assets/img/plugins/example/z.png', '/assets/img/plugins/example', '/assets/img/plugins/example/A.png'])(
    'misses %s',
    (value) => expect(found(value)).toEqual(['error featuredimage']),
  );

  it('says where capitals are what differs', () => {
    const text = exampleText({ featuredimage: '/assets/img/plugins/example/A.png' });
    expect(findingsIn(text, { images })[0]?.message).toContain('There is "/assets/img/plugins/example/a.png"');
  });

  it.each(['https://example.com/z.png', '/assets/img/plugins/../z.png'])('says nothing of %s', (value) =>
    expect(found(value)).toEqual([]),
  );

  it('says nothing where the registry has no images at all', () =>
    expect(foundBy('image-exists', { featuredimage: '/assets/img/plugins/z.png' })).toEqual([]));
});

describe('image-hosting', () => {
  const over = { featuredimage: 'https://example.com/a.png', screenshots: '[{url: /assets/img/plugins/a.png}]' };

  it.each([
    ['added', ['warning featuredimage']],
    ['changed', ['warning featuredimage']],
    ['unchanged', []],
  ] as const)('%s', (status, expected) => expect(foundBy('image-hosting', over, { status })).toEqual(expected));
});

describe('screenshots', () => {
  const featuredimage = '/assets/img/plugins/a.png';
  it.each([
    [{ featuredimage }, ['warning featuredimage']],
    [{ featuredimage, screenshots: '[]' }, ['warning featuredimage']],
    [{ featuredimage, screenshots: '[{url: /assets/img/plugins/a.png}]' }, []],
    [{}, []],
  ])('%j', (over, expected) => expect(foundBy('screenshots', over)).toEqual(expected));
});

describe('image-folder', () => {
  it.each([
    ['/assets/img/plugins/example/a.png', []],
    ['/assets/img/plugins/example.png', []],
    ['/assets/img/plugins/example2/a.png', []],
    ['/assets/img/plugins/Example/a.png', ['error featuredimage']],
    ['/assets/img/plugins/other/a.png', ['error featuredimage']],
    // Another rule's.
    ['/assets/img/other/a.png', []],
    ['https://example.com/a.png', []],
  ])('%s', (featuredimage, expected) => expect(foundBy('image-folder', { featuredimage })).toEqual(expected));
});

describe('archive-of-source', () => {
  it.each([
    ['https://github.com/demo/example/archive/master.zip', []],
    ['https://github.com/Demo/Example/archive/refs/heads/main.zip', []],
    ['https://github.com/other/example/archive/master.zip', ['warning archive']],
    ['https://github.com/demo/example2/releases/latest/download/x.zip', ['warning archive']],
    ['https://example.com/x.zip', []],
  ])('%s', (archive, expected) => expect(foundBy('archive-of-source', { archive })).toEqual(expected));
});
