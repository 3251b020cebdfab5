import { describe, expect, it } from 'vitest';
import { packageInit } from './plugin-package.ts';

describe('packageInit', () => {
  it.each([
    ['octoprint_x', 'octoprint_x/__init__.py'],
    ['a.b_1.c', 'a/b_1/c/__init__.py'],
    ['größe', 'größe/__init__.py'],
  ])('of %s', (name, path) => expect(packageInit(name)).toBe(path));

  it.each([
    '',
    '.',
    'a.',
    '.a',
    'a..b',
    '../x',
    '/etc',
    'a/b',
    'a\\b',
    'a"b',
    "a'b",
    'a\nb',
    'a\0',
    'a:b',
    '1a',
    'a-b',
    'a b',
    'a'.repeat(201),
  ])('takes %j for no package', (name) => expect(packageInit(name)).toBeUndefined());
});
