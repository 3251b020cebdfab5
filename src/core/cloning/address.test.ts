import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../shared/problems/index.ts';
import { parseAddress } from './address.ts';

function problemOf(address: string): unknown {
  try {
    return parseAddress(address);
  } catch (error) {
    return error instanceof ProblemError ? error.problem : error;
  }
}

describe('an address', () => {
  it.each([
    [
      'OctoPrint/plugins.octoprint.org',
      'https://github.com/OctoPrint/plugins.octoprint.org.git',
      'plugins.octoprint.org',
    ],
    [' owner/name.git ', 'https://github.com/owner/name.git', 'name'],
    ['github.com/owner/name', 'https://github.com/owner/name.git', 'name'],
    ['https://github.com/owner/name/tree/main/docs', 'https://github.com/owner/name.git', 'name'],
    ['https://git.example.org:8443/a/b/c.git', 'https://git.example.org:8443/a/b/c.git', 'c'],
    ['https://git.example.org/a/b/', 'https://git.example.org/a/b', 'b'],
    ['http://127.0.0.1:4100/demo/registry.git', 'http://127.0.0.1:4100/demo/registry.git', 'registry'],
    ['http://[::1]:4100/demo/registry', 'http://[::1]:4100/demo/registry', 'registry'],
    ['ssh://git@example.org:22/a/b.git', 'ssh://git@example.org:22/a/b.git', 'b'],
    ['git@github.com:owner/name.git', 'git@github.com:owner/name.git', 'name'],
  ])('%s', (address, url, name) => {
    expect(parseAddress(address)).toEqual({ url, name });
  });

  it.each([
    'https://user:secret@github.com/owner/name',
    'https://ghp_secret@github.com/owner/name',
    'https://ghp_secret@github.com/owner/na me',
    'ssh://git:secret@example.org/a/b',
    'ftp://user:secret@example.org/a',
    'user:secret@example.org:a/b',
  ])('with a secret is refused without saying it: %s', (address) => {
    expect(problemOf(address)).toEqual({ code: 'clone.has-credentials' });
  });

  it.each([
    '',
    'name',
    '--upload-pack=touch x',
    '-owner/name',
    'owner/..',
    '../name',
    'owner/name\u0000',
    'owner/na\u202eme',
    'owner name/x',
    'http://example.org/a/b',
    'http://127.0.0.1.example.org/a/b',
    'https://github.com/owner',
    'https://github.com/owner/..',
    'https://example.org/a?b=c',
    'https://example.org/',
    'git://example.org/a/b',
    'ext::sh -c touch',
    'ext::touch',
    'ssh://-oProxyCommand=x/a/b',
    'ssh://git@example.org/-a/..',
    '-oProxyCommand@x:a/b',
    'git@-oProxyCommand:a/b',
    'git@example.org:-a',
    'git@example.org:/-a',
    'javascript:alert(1)',
  ])('is none: %j', (address) => {
    expect(problemOf(address)).toMatchObject({ code: 'clone.not-an-address' });
  });

  it.each(['/home/me/registry', '~/registry', './registry', 'C:\\registry', 'C:/registry', 'file:///home/me/registry'])(
    'of a folder is one to open: %s',
    (address) => {
      expect(problemOf(address)).toMatchObject({ address: expect.stringContaining('open it instead') as string });
    },
  );

  it('is of the GitHub that is asked', () => {
    const web = 'http://127.0.0.1:4100';
    expect(parseAddress('demo/registry', web).url).toBe('http://127.0.0.1:4100/demo/registry.git');
    expect(parseAddress('http://127.0.0.1:4100/demo/registry/pulls', web).url).toBe(
      'http://127.0.0.1:4100/demo/registry.git',
    );
  });

  it('shows nothing that is not printed', () => {
    expect(problemOf('a\u001b[31mb')).toEqual({ code: 'clone.not-an-address', address: 'a\uFFFD[31mb' });
  });
});
