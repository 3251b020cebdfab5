import { expect, it } from 'vitest';
import { hasCredentials, webUrl } from './web-url.ts';

it.each([
  'https://example.com',
  'http://example.com/a b',
  'HTTPS://EXAMPLE.COM/x?y#z',
  'https://[::1]:8080/',
  'https://müller.example/',
])('takes %j', (text) => expect(webUrl(text)).toBeInstanceOf(URL));

it.each([
  '',
  'example.com',
  '//example.com/a.png',
  'https:example.com',
  'https:///example.com',
  'https://',
  'https://?q',
  'ftp://example.com/',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'https://exa mple.com/',
  'https://example.com/\u0000',
  'https://example.com/\nx',
  ' https://example.com/',
  'https://example.com:99999/',
  'data:image/png;base64,AA',
])('refuses %j', (text) => expect(webUrl(text)).toBeUndefined());

it.each([
  ['https://example.com/@a:b', false],
  ['https://a@example.com/', true],
  ['https://a:b@example.com/', true],
  ['https://:b@example.com/', true],
])('%s has credentials: %s', (text, expected) => expect(hasCredentials(new URL(text))).toBe(expected));
