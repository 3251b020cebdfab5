/** What is kept of a log: its end, where what failed is. */
const KEPT_BYTES = 2_000_000;
/** A log that goes on and on is left. */
const READ_BYTES = 64_000_000;
const TIMEOUT_MS = 30_000;

/** The end of a log that comes as a stream, from the beginning of a line. */
export async function endOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  let chunks: Uint8Array[] = [];
  let held = 0;
  let read = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    held += chunk.byteLength;
    read += chunk.byteLength;
    if (held > 2 * KEPT_BYTES) {
      chunks = [Buffer.concat(chunks).subarray(-KEPT_BYTES)];
      held = KEPT_BYTES;
    }
    if (read > READ_BYTES) break;
  }
  const bytes = Buffer.concat(chunks).subarray(-KEPT_BYTES);
  const isWhole = read === bytes.byteLength;
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  return isWhole ? text : text.slice(text.indexOf('\n') + 1);
}

/**
 * A log from the address that GitHub leads to. The address is a secret by itself, and gets no token.
 * @returns Null where it is not there.
 */
export async function readLog(
  address: URL,
  { fetch, signal }: { fetch: typeof globalThis.fetch; signal: AbortSignal | undefined },
): Promise<string | null> {
  if (!isSafe(address)) throw new Error(`${address.origin} is neither https nor on this machine`);
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await fetch(address, {
    redirect: 'manual',
    headers: { 'user-agent': 'registry-desk' },
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
  });
  if (answer.status === 404 || answer.status === 410) return null;
  if (answer.status !== 200) throw new Error(`status ${answer.status}`);
  const body: AsyncIterable<Uint8Array> | null = answer.body;
  return body === null ? '' : endOf(body);
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
