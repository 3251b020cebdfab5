import { isUtf8 } from 'node:buffer';
import type { Problem } from '../../shared/problems/index.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LINE_FEED = 0x0a;

/**
 * A file's bytes as text that encodes to the same bytes again, a byte order mark included.
 * @param maximumBytes A larger file is a problem, whatever is in it.
 */
export function decodeText(path: string, bytes: Uint8Array, maximumBytes: number): string | Problem {
  if (bytes.length > maximumBytes) {
    return { code: 'file.too-large', path, bytes: bytes.length, limit: maximumBytes };
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { code: 'file.not-text', path, why: 'binary', line: lineOf(bytes, nul) };
  if (!isUtf8(bytes)) return { code: 'file.not-text', path, why: 'invalid UTF-8', line: firstBrokenLine(bytes) };
  return utf8.decode(bytes);
}

function lineOf(bytes: Uint8Array, offset: number): number {
  return bytes.subarray(0, offset).reduce((line, byte) => (byte === LINE_FEED ? line + 1 : line), 1);
}

/** A line feed is never a part of a longer UTF-8 sequence: each line can be judged alone. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; ; line += 1) {
    const newline = bytes.indexOf(LINE_FEED, start);
    const end = newline === -1 ? bytes.length : newline;
    if (newline === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
