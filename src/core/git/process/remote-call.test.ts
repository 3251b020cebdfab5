import { describe, expect, it } from 'vitest';
import type { ConfigLine } from '../commands/config.ts';
import { credentialSettings, networkSettings, protocolOf, REMOTE_LIMITS } from './remote-call.ts';

const line = (key: string, value: string, scope: ConfigLine['scope'] = 'local'): ConfigLine => ({
  ...{ key, value, scope },
  file: '.git/config',
});

describe('the protocol of an address', () => {
  it.each([
    ['https://github.com/a/b.git', 'https'],
    ['HTTPS://github.com/a/b.git', 'https'],
    ['ssh://git@github.com/a/b.git', 'ssh'],
    ['git@github.com:a/b.git', 'ssh'],
    ['http://127.0.0.1:8080/a', 'http'],
    ['http://localhost/a', 'http'],
    ['http://github.com/a/b', undefined],
    ['git://github.com/a/b', undefined],
    ['ext::sh -c touch% /tmp/x', undefined],
    ['ftp://example.org/a', undefined],
    ['file:///srv/a.git', 'file'],
    ['/srv/a.git', 'file'],
    ['../a:b', 'file'],
    ['C:\\a', 'file'],
  ])('%s', (url, protocol) => {
    expect(protocolOf(url)).toBe(protocol);
  });
});

describe('a call to a remote', () => {
  it('takes back what a repository says about the network, by the very key', () => {
    const lines = [
      line('http.proxy', 'evil:1'),
      line('http.https://github.com/a/b.git.proxy', 'evil:2', 'worktree'),
      line('remote.origin.proxy', 'evil:3'),
      line('http.https://github.com.followredirects', 'true'),
      line('http.sslverify', 'false'),
      line('http.extraheader', 'Host: evil'),
      line('http.curloptresolve', 'github.com:443:10.0.0.1'),
      line('http.version', 'HTTP/1.1'),
    ];
    expect(networkSettings(lines)).toEqual([
      ['http.proxy', ''],
      ['http.https://github.com/a/b.git.proxy', ''],
      ['remote.origin.proxy', ''],
      ['http.https://github.com.followredirects', 'false'],
      ['http.sslverify', 'true'],
      ['http.extraheader', ''],
      ['http.curloptresolve', ''],
    ]);
  });

  it('sets the person’s own proxy again, and leaves it alone where nobody touched it', () => {
    const own = line('http.proxy', 'mine:8080', 'global');
    expect(networkSettings([own])).toEqual([]);
    expect(networkSettings([own, line('http.proxy', 'evil:1')])).toEqual([
      ['http.proxy', ''],
      ['http.proxy', 'mine:8080'],
    ]);
  });

  it('gives the token to its own origin alone, and asks no helper', () => {
    expect(credentialSettings(undefined)).toEqual([]);
    const settings = credentialSettings({ token: 'gho_1', origin: 'https://github.com' });
    expect(settings).toEqual([
      ['http.https://github.com/.extraHeader', ''],
      ['http.https://github.com/.extraHeader', `Authorization: Basic ${btoa('x-access-token:gho_1')}`],
      ['credential.helper', ''],
      ['credential.https://github.com.helper', ''],
    ]);
  });

  it('ends where the server is silent for half a minute', () => {
    expect(REMOTE_LIMITS.silentMs).toBe(30_000);
  });
});
