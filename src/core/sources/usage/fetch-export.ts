import { readFile, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { Problem } from '../../../shared/problems/index.ts';

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
  /** Told of each request as it goes out. */
  onRequest: () => void;
}

/** Thirty times the size of the real one. */
const MAXIMUM_BYTES = 64_000_000;
const TIMEOUT_MS = 30_000;
const TRIES = 2;
const RETRY_AFTER_MS = 250;
const REDIRECTS = 3;

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
    return { code: 'usage.export-unreachable', window, address, detail: reasonOf(error) };
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
  options: FetchOptions,
): Promise<{ text: string; lastModified: string | undefined }> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await downloadOnce(address, options);
    } catch (error) {
      if (attempt >= TRIES || error instanceof FinalAnswer || options.signal.aborted) throw error;
      await setTimeout(RETRY_AFTER_MS, undefined, { signal: options.signal });
    }
  }
}

/** An answer that another try would not change. */
class FinalAnswer extends Error {}

async function downloadOnce(
  address: string,
  { signal, onRequest }: FetchOptions,
): Promise<{ text: string; lastModified: string | undefined }> {
  const timed = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  let url = new URL(address);
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    onRequest();
    const response = await fetch(url, { signal: timed, redirect: 'manual', headers: { accept: 'application/json' } });
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      const next = new URL(location, url);
      if (next.origin !== url.origin) throw new FinalAnswer(`it leads to ${next.origin}, which was not configured`);
      url = next;
      continue;
    }
    if (response.status >= 500) throw new Error(`status ${response.status}`);
    if (!response.ok) throw new FinalAnswer(`status ${response.status}`);
    return { text: await bodyOf(response), lastModified: response.headers.get('last-modified') ?? undefined };
  }
  throw new FinalAnswer('it redirects without end');
}

async function bodyOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAXIMUM_BYTES) throw new FinalAnswer(`it has more than ${MAXIMUM_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function reasonOf(error: unknown): string {
  let innermost = error;
  while (innermost instanceof Error && innermost.cause !== undefined) innermost = innermost.cause;
  return innermost instanceof Error ? innermost.message : String(innermost);
}
