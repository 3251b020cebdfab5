import { once } from 'node:events';
import type { Readable } from 'node:stream';

export interface PushCommands {
  refs: string[];
  capabilities: string[];
}

/** More than any push of ours names; a body that goes on without an end is no push. */
const MAX_HEAD_BYTES = 64 * 1024;

/**
 * What a push asks for, read from the head of its body, which is put back: pkt-lines `OLD NEW REF`, the first with the
 * capabilities behind a NUL, up to a flush (git's `pack-protocol`, "Reference Update Request").
 * @returns `undefined` where the body is no such thing.
 */
export async function peekCommands(body: Readable): Promise<PushCommands | undefined> {
  let head: Buffer = Buffer.alloc(0);
  for (;;) {
    const found = commandsIn(head);
    if (found !== 'more' || head.length > MAX_HEAD_BYTES) {
      if (head.length > 0) body.unshift(head);
      return found === 'more' ? undefined : found;
    }
    const chunk: unknown = body.read();
    if (chunk instanceof Buffer) head = Buffer.concat([head, chunk]);
    else if (body.readableEnded) return undefined;
    else await moreOf(body);
  }
}

/** Waits for more, or the end. @throws Where the connection breaks. */
async function moreOf(body: Readable): Promise<void> {
  const either = new AbortController();
  const events = ['readable', 'end'].map((event) => once(body, event, { signal: either.signal }));
  await Promise.race(events).finally(() => either.abort());
}

function commandsIn(head: Buffer): PushCommands | 'more' | undefined {
  const lines: string[] = [];
  for (let at = 0; at + 4 <= head.length;) {
    const written = head.toString('latin1', at, at + 4);
    if (!/^[\da-f]{4}$/i.test(written)) return undefined;
    const length = Number.parseInt(written, 16);
    if (length === 0) return read(lines);
    if (length < 4) return undefined;
    lines.push(head.toString('utf8', at + 4, at + length));
    at += length;
  }
  return 'more';
}

function read(lines: readonly string[]): PushCommands {
  const [first = ''] = lines;
  return {
    refs: lines.map((line) => (line.split('\0')[0] ?? '').trim().split(' ')[2] ?? ''),
    capabilities: (first.split('\0')[1] ?? '').trim().split(' '),
  };
}

/** The answer to a push of which every ref is refused: for the person, words; for git, a status for each. */
export function refusedPush({ refs, capabilities }: PushCommands, words: string, reason: string): Buffer {
  const report = Buffer.concat([
    packetLine('unpack ok\n'),
    ...refs.map((ref) => packetLine(`ng ${ref} ${reason}\n`)),
    FLUSH,
  ]);
  if (!capabilities.includes('side-band-64k')) return report;
  const band = (number: number, content: Buffer): Buffer => packetLine(Buffer.concat([Buffer.from([number]), content]));
  return Buffer.concat([band(2, Buffer.from(words)), band(1, report), FLUSH]);
}

const FLUSH = Buffer.from('0000');

function packetLine(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from((bytes.length + 4).toString(16).padStart(4, '0')), bytes]);
}
