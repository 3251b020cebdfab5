import { fetchPublic } from './fetch-public.ts';

export interface FetchTextOptions {
  signal: AbortSignal;
  /** In bytes. */
  limit: number;
  headers?: Record<string, string>;
  /**
   * Whether the person at the keyboard named the address, and not a registry: only then may it be on this machine, on a
   * private network, or without https.
   */
  isTrusted: boolean;
  /** Called before each request. */
  onRequest?: () => void;
  fetch?: typeof fetch;
}

const TIMEOUT_MS = 30_000;
const REDIRECTS = 3;

/** Why an address was not read. */
export class FetchError extends Error {
  /** Whether another try would give the same. */
  readonly isFinal: boolean;
  constructor(message: string, isFinal: boolean) {
    super(message);
    this.isFinal = isFinal;
  }
}

/**
 * Reads a text from an address, without any token. A redirect is followed within its own origin, and judged anew.
 * @throws {FetchError} Or the signal's reason.
 */
export async function fetchText(address: URL, options: FetchTextOptions): Promise<{ text: string; headers: Headers }> {
  const { signal, limit, onRequest } = options;
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  let url = address;
  try {
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      onRequest?.();
      const response = await send(url, AbortSignal.any([signal, timeout]), options);
      const { status, headers, body } = response;
      const location = headers.get('location');
      if (status >= 300 && status < 400 && location !== null) {
        await body?.cancel();
        const next = new URL(location, url);
        if (next.origin !== address.origin) {
          throw new FetchError(`it redirects to ${next.origin}, which was not configured`, true);
        }
        url = next;
        continue;
      }
      if (status !== 200) throw new FetchError(`status ${status}`, status < 500);
      return { text: await textOf(body, limit), headers };
    }
    throw new FetchError('it redirects without end', true);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FetchError) throw error;
    if (timeout.aborted) throw new FetchError(`no response within ${TIMEOUT_MS / 1_000} s`, false);
    throw new FetchError(reasonOf(error), false);
  }
}

async function send(url: URL, signal: AbortSignal, { headers = {}, isTrusted, fetch: ask }: FetchTextOptions) {
  if (!isTrusted && url.protocol !== 'https:') throw new FetchError(`${url.origin} is not an https address`, true);
  if (ask === undefined && !isTrusted) return fetchPublic(url, { headers, signal });
  return (ask ?? fetch)(url, { redirect: 'manual', headers, signal });
}

async function textOf(body: AsyncIterable<Uint8Array> | null, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw new FetchError(`it has more than ${limit} bytes`, true);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The innermost cause says what happened; the outer ones say "fetch failed". */
function reasonOf(error: unknown): string {
  let innermost = error;
  while (innermost instanceof Error && innermost.cause !== undefined) innermost = innermost.cause;
  return innermost instanceof Error ? innermost.message || innermost.name : String(innermost);
}
