import { describe, expect, it } from 'vitest';
import { isPublicAddress, publicLookup, refusedHost } from './public-address.ts';

it.each([
  ['140.82.121.3', true],
  ['2606:50c0:8000::153', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fc00::1', false],
  ['::ffff:127.0.0.1', false],
  ['64:ff9b::a00:1', false],
  ['64:ff9b::8c52:7903', true],
  ['2002:7f00:1::', false],
  ['not an address', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

it.each([
  ['https://127.0.0.1/', true],
  ['https://2130706433/', true],
  ['https://0x7f.1/', true],
  ['https://[::ffff:127.0.0.1]/', true],
  ['https://140.82.121.3/', false],
  ['https://example.org/', false],
])('%s is refused before it is looked up: %s', (url, isRefused) => {
  expect(refusedHost(new URL(url)) !== undefined).toBe(isRefused);
});

describe('the lookup of a connection', () => {
  const resolved = (addresses: string[], all: boolean) =>
    new Promise((resolve, reject) => {
      const lookup = publicLookup((_, __, callback) =>
        callback(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        ),
      );
      lookup('example.org', { all }, (error, found) => (error === null ? resolve(found) : reject(error)));
    });

  it('gives public addresses', async () => {
    expect(await resolved(['140.82.121.3'], false)).toBe('140.82.121.3');
    expect(await resolved(['140.82.121.3'], true)).toEqual([{ address: '140.82.121.3', family: 4 }]);
  });

  it.each([[['127.0.0.1']], [['140.82.121.3', '10.0.0.1']], [[]]])('refuses a name with %j', async (addresses) => {
    await expect(resolved(addresses, true)).rejects.toThrow('example.org is not on the public internet');
  });
});
