import { expect, it } from 'vitest';
import { fileUrl } from './source-links.ts';

const source = { repository: 'mara/filament-watch', commit: '41d07aa' };
const HOME = 'https://github.com/mara/filament-watch.git';

it.each([
  [HOME, undefined, 'https://github.com/mara/filament-watch/tree/41d07aa'],
  [HOME, { path: 'a b/setup.py', line: 7 }, 'https://github.com/mara/filament-watch/blob/41d07aa/a%20b/setup.py#L7'],
  [HOME, { path: 'x?y#z' }, 'https://github.com/mara/filament-watch/blob/41d07aa/x%3Fy%23z'],
  [HOME, { path: '../../../other/name/setup.py' }, undefined],
  [null, undefined, undefined],
  ['no address', undefined, undefined],
  ['file:///etc/passwd', undefined, undefined],
])('%s, %j: %s', (sourceUrl, file, expected) => {
  expect(fileUrl(sourceUrl, source, file)).toBe(expected);
});

it('has no address for what was read without a commit', () => {
  expect(fileUrl(HOME, { ...source, commit: '' })).toBeUndefined();
});
