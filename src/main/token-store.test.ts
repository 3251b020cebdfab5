import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/registry-folder.ts';
import { tokenStore } from './token-store.ts';

type Backend = 'basic_text' | 'gnome_libsecret' | 'unknown';

/** A key store that turns a text around and says whose it is. */
function keyStore(key = 'mine', { isAvailable = true, backend }: { isAvailable?: boolean; backend?: Backend } = {}) {
  const turned = (text: string): string => Buffer.from(text).reverse().toString();
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(isAvailable),
    encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`${key}:${turned(text)}`)),
    decryptStringAsync(encrypted: Buffer) {
      const text = encrypted.toString();
      if (!text.startsWith(`${key}:`)) return Promise.reject(new Error('another key'));
      return Promise.resolve({ shouldReEncrypt: false, result: turned(text.slice(key.length + 1)) });
    },
    ...(backend === undefined ? {} : { getSelectedStorageBackend: () => backend }),
  };
}

describe('with a key store', () => {
  it('keeps a token that only the key store can read, in a file that is the owner’s alone', async () => {
    const file = join(await temporaryFolder(), 'token');
    const store = await tokenStore(file, keyStore('mine', { backend: 'gnome_libsecret' }));
    expect(store.isKeeping).toBe(true);
    expect(await store.read()).toBeNull();
    await store.keep('ghp_abc');
    expect(await store.read()).toBe('ghp_abc');
    expect(await readFile(file, 'utf8')).not.toContain('ghp_abc');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await store.keep('ghp_def');
    expect(await (await tokenStore(file, keyStore())).read()).toBe('ghp_def');
  });

  it('forgets it', async () => {
    const folder = await temporaryFolder();
    const store = await tokenStore(join(folder, 'token'), keyStore());
    await store.keep('ghp_abc');
    await store.keep(null);
    await store.keep(null);
    expect(await store.read()).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it('writes it anew where the key store says that it has a better key', async () => {
    const file = join(await temporaryFolder(), 'token');
    await writeFile(file, 'mine:cba');
    const rotating = {
      ...keyStore(),
      decryptStringAsync: () => Promise.resolve({ shouldReEncrypt: true, result: 'abc' }),
    };
    rotating.encryptStringAsync = (text) => Promise.resolve(Buffer.from(`better:${text}`));
    expect(await (await tokenStore(file, rotating)).read()).toBe('abc');
    expect(await readFile(file, 'utf8')).toBe('better:abc');
  });

  it('holds what was said last, however long the key store takes', async () => {
    const file = join(await temporaryFolder(), 'token');
    const store = await tokenStore(file, keyStore());
    await Promise.all([store.keep('ghp_abc'), store.keep(null), store.keep('ghp_def'), store.keep(null)]);
    expect(await store.read()).toBeNull();
  });

  it('has none where the key is another one now', async () => {
    const file = join(await temporaryFolder(), 'token');
    await (await tokenStore(file, keyStore('before'))).keep('ghp_abc');
    expect(await (await tokenStore(file, keyStore('after'))).read()).toBeNull();
  });
});

it.each([
  ['says that it cannot encrypt', keyStore('mine', { isAvailable: false })],
  ['has a password that everybody knows', keyStore('mine', { backend: 'basic_text' })],
  ['is that of an Electron that is too old', {}],
  ['does not say what it is', keyStore('mine', { backend: 'unknown' })],
])('keeps and reads nothing where the key store %s', async (_, without) => {
  const folder = await temporaryFolder();
  const file = join(folder, 'token');
  await writeFile(file, 'mine:cba_phg');
  const store = await tokenStore(file, without);
  expect(store.isKeeping).toBe(false);
  expect(await store.read()).toBeNull();
  await store.keep('ghp_def');
  expect(await readdir(folder)).toEqual([]);
});
