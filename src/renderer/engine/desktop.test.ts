import { expect, it } from 'vitest';
import { isOutsideLink, platformOf } from './desktop.ts';

it.each([
  ['https://example.org/', true],
  ['http://localhost:4180/', true],
  ['http://127.0.0.1:4000/x', true],
  ['http://example.org/', false],
  ['http://localhost.example/', false],
  ['https://user:password@example.org/', false],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['data:text/html,x', false],
  ['/relative', false],
])('lets %s leave the app: %s', (url, mayLeave) => {
  expect(isOutsideLink(url)).toBe(mayLeave);
});

it.each([
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36', 'darwin'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36', 'win32'],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36', 'linux'],
])('knows the keys of %s', (userAgent, platform) => {
  expect(platformOf(userAgent)).toBe(platform);
});
