import { expect, it } from 'vitest';
import { repositoryOf } from './source-url.ts';

const WEB = 'https://github.com/';

it.each([
  ['https://github.com/owner/name', 'owner', 'name'],
  ['https://github.com/owner/name/', 'owner', 'name'],
  ['https://github.com/owner/name.git', 'owner', 'name'],
  ['https://github.com/owner/name/tree/master', 'owner', 'name'],
  ['http://www.github.com/owner/na.me?tab=readme#top', 'owner', 'na.me'],
])('%s names a repository', (source, owner, name) => {
  expect(repositoryOf(source, WEB)).toEqual({ owner, name });
});

it.each([
  ['', 'source.not-a-url'],
  ['owner/name', 'source.not-a-url'],
  ['https://github.com/owner', 'source.not-a-url'],
  ['javascript:alert(1)', 'source.not-a-url'],
  ['https://user:secret@github.com/owner/name', 'source.has-credentials'],
  ['file:///etc/passwd', 'source.not-public'],
  ['http://localhost/owner/name', 'source.not-public'],
  ['http://127.0.0.1:8080/owner/name', 'source.not-public'],
  ['http://2130706433/owner/name', 'source.not-public'],
  ['http://[::1]/owner/name', 'source.not-public'],
  ['http://[::ffff:7f00:1]/owner/name', 'source.not-public'],
  ['http://192.168.0.1/owner/name', 'source.not-public'],
  ['http://router/owner/name', 'source.not-public'],
  ['https://gitlab.com/owner/name', 'source.host-unsupported'],
  ['https://github.com.example.org/owner/name', 'source.host-unsupported'],
])('%s is a problem', (source, code) => {
  expect(repositoryOf(source, WEB)).toMatchObject({ code, field: 'source' });
});

it('does not repeat credentials', () => {
  expect(JSON.stringify(repositoryOf('https://user:secret@github.com/owner/name', WEB))).not.toContain('secret');
});
