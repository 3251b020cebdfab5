import { describe, expect, it } from 'vitest';
import { filesMeantBy, isInFolder } from './image-location.ts';

const FOLDER = 'assets/img/plugins';

describe('isInFolder', () => {
  it.each([
    '/assets/img/plugins/a.png',
    '/assets/img/plugins/a/b c.png',
    '/assets/img/plugins/a/100%.png',
    '/assets/img/plugins/a/..b',
  ])('takes %s', (location) => expect(isInFolder(location, FOLDER)).toBe(true));

  it.each([
    '/assets/img/plugins/',
    '/assets/img/plugins/a/',
    '/assets/img/plugins//a.png',
    '/assets/img/plugins/../../../etc/passwd',
    '/assets/img/plugins/a/%2e%2e/%2E%2e/b.png',
    '/assets/img/plugins/./a.png',
    '/assets/img/plugins/a\\b.png',
    '/assets/img/plugins/a\nb.png',
    '/assets/img/pluginsa.png',
    'assets/img/plugins/a.png',
    '/Assets/img/plugins/a.png',
    'https://example.com/assets/img/plugins/a.png',
  ])('refuses %j', (location) => expect(isInFolder(location, FOLDER)).toBe(false));
});

it.each([
  ['/a/b.png', ['a/b.png', 'a/b.png']],
  ['/a/b%20c.png', ['a/b%20c.png', 'a/b c.png']],
  ['/a/b.png?raw=1#x', ['a/b.png?raw=1#x', 'a/b.png']],
  ['/a/100%.png', ['a/100%.png', 'a/100%.png']],
])('%s may mean %j', (location, files) => expect(filesMeantBy(location)).toEqual(files));
