import { expect, it } from 'vitest';
import { externalLinks } from './external-links.ts';

const links = externalLinks();
links.setServed(['http://localhost:4180', 'http://127.0.0.1:4000', 'http://evil.example', 'not an origin']);

it.each([
  ['https://github.com/owner/name', 'https://github.com/owner/name'],
  ['https://example.org:8443/?q=1#part', 'https://example.org:8443/?q=1#part'],
  ['http://localhost:4180/page', 'http://localhost:4180/page'],
  ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000/'],
])('opens %s', (url, opened) => {
  expect(links.allowed(url)).toBe(opened);
});

it.each([
  'http://github.com/',
  'http://localhost:4181/',
  'http://localhost/',
  'http://127.0.0.1:4180/',
  'http://evil.example/',
  'http://localhost:4180@evil.example/',
  'https://user:password@example.org/',
  'https://user@example.org/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'desk://app/',
  'ssh://github.com/',
  'smb://host/share',
  'vscode://file/etc',
  'mailto:somebody@example.org',
  'ms-msdt:/id',
  '//example.org',
  'example.org',
  '',
])('refuses %j', (url) => {
  expect(links.allowed(url)).toBeNull();
});

it('forgets what is served no more', () => {
  const own = externalLinks();
  own.setServed(['http://localhost:4180']);
  own.setServed([]);
  expect(own.allowed('http://localhost:4180/')).toBeNull();
});
