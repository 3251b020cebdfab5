import { expect, it } from 'vitest';
import { addressesIn } from './addresses.ts';

it('is the public GitHub where nothing is named', () => {
  expect(addressesIn({ REGISTRY_DESK_SITE: '' })).toEqual({ github: 'https://api.github.com' });
});

it('takes what is named', () => {
  const environment = {
    REGISTRY_DESK_GITHUB_URL: 'http://127.0.0.1:4000',
    REGISTRY_DESK_GITHUB_WEB: 'http://127.0.0.1:4000',
    REGISTRY_DESK_SITE: 'http://localhost:4000/site',
  };
  expect(addressesIn(environment)).toEqual({
    github: 'http://127.0.0.1:4000',
    web: 'http://127.0.0.1:4000/',
    site: { url: 'http://localhost:4000/site' },
  });
});

it.each(['file:///etc/passwd', 'javascript:alert(1)', 'github.com'])('refuses %s', (value) => {
  expect(() => addressesIn({ REGISTRY_DESK_GITHUB_URL: value })).toThrow('no address');
});
