import { readFile, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { Problem } from '../../../shared/problems/index.ts';
import { FetchError, fetchText } from '../../fetching/index.ts';

export type UsageWindowName = 'week' | 'month';

/** An export as it came, not looked at yet. */
export interface FetchedExport {
  window: UsageWindowName;
  address: string;
  body: unknown;
  /** The answer's `Last-Modified`. */
  lastModified: string | undefined;
}

export interface FetchOptions {
  signal: AbortSignal;
  /** Called before each request. */
  onRequest: () => void;
  /** Whether the person named the address, and not the registry. */
  isTrusted: boolean;
}

/** Thirty times the size of the real one. */
const MAXIMUM_BYTES = 64_000_000;
const TRIES = 2;
const RETRY_AFTER_MS = 250;

/** Gets one export from a URL or a file; a server that fails is asked once more. */
export async function fetchExport(
  window: UsageWindowName,
  address: string,
  options: FetchOptions,
): Promise<FetchedExport | Problem> {
  let text: string;
  let lastModified: string | undefined;
  try {
    if (/^https?:\/\//i.test(address)) ({ text, lastModified } = await download(address, options));
    else text = await readLocal(address);
  } catch (error) {
    options.signal.throwIfAborted();
    return {
      code: 'usage.export-unreachable',
      window,
      address,
      detail: error instanceof Error ? error.message : String(error),
    };
  }
  try {
    const body: unknown = JSON.parse(text);
    return { window, address, body, lastModified };
  } catch {
    return { code: 'usage.export-unreadable', window, address, detail: 'it is not JSON' };
  }
}

async function readLocal(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > MAXIMUM_BYTES) throw new Error(`it has ${size} bytes`);
  return readFile(path, 'utf8');
}

async function download(
  address: string,
  { signal, onRequest, isTrusted }: FetchOptions,
): Promise<{ text: string; lastModified: string | undefined }> {
  const options = { signal, onRequest, isTrusted, limit: MAXIMUM_BYTES, headers: { accept: 'application/json' } };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { text, headers } = await fetchText(new URL(address), options);
      return { text, lastModified: headers.get('last-modified') ?? undefined };
    } catch (error) {
      if (attempt >= TRIES || !(error instanceof FetchError) || error.isFinal) throw error;
      await setTimeout(RETRY_AFTER_MS, undefined, { signal });
    }
  }
}
