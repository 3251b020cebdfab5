import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { SafeStorage } from 'electron';

/** What it takes of Electron's key store; an Electron that is too old lacks some of it. */
type KeyStore = Partial<
  Pick<
    SafeStorage,
    'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
  >
>;

export interface TokenStore {
  /** Whether a token outlives the app. */
  readonly isKeeping: boolean;
  /** The token that was kept; null where there is none, or none that can be read. */
  read: () => Promise<string | null>;
  /** Keeps a token in place of the one before; null forgets it. Without a key store nothing is kept. */
  keep: (token: string | null) => Promise<void>;
}

/** Keeps the token in a file that only the system's key store can read. To be called when the app is ready. */
export async function tokenStore(file: string, keyStore: KeyStore): Promise<TokenStore> {
  const isKeeping = await hasKeyStore(keyStore);
  let last = Promise.resolve();
  const write = async (token: string | null): Promise<void> => {
    const encrypted = token === null || !isKeeping ? undefined : await keyStore.encryptStringAsync?.(token);
    if (encrypted === undefined) return rm(file, { force: true });
    await writeFile(`${file}.new`, encrypted, { mode: 0o600 });
    await rename(`${file}.new`, file);
  };
  const keep = (token: string | null): Promise<void> => {
    // One after the other: what was said last holds.
    const written = last.then(() => write(token));
    last = written.catch(() => undefined);
    return written;
  };
  return {
    isKeeping,
    keep,
    async read() {
      if (!isKeeping) return null;
      try {
        const kept = await keyStore.decryptStringAsync?.(await readFile(file));
        if (kept?.shouldReEncrypt === true) await keep(kept.result);
        return kept?.result ?? null;
      } catch {
        // None was kept, or the key store has another key now: it is asked for again.
        return null;
      }
    },
  };
}

/** On Linux without a key store Electron encrypts with a password that everybody knows. */
async function hasKeyStore(keyStore: KeyStore): Promise<boolean> {
  const backend = keyStore.getSelectedStorageBackend?.();
  if (backend === 'basic_text' || backend === 'unknown') return false;
  return (await keyStore.isAsyncEncryptionAvailable?.()) ?? false;
}
