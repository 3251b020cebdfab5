import type { Readable } from 'node:stream';
import { GitError, gitReading, gitText, type GitCall } from './run.ts';

/**
 * Reads contents by their object ids. A clone without contents gets those that it lacks in one fetch from where it came
 * from: git by itself would fetch them one by one.
 * @param maximumBytes Of a larger one its size is given.
 */
export async function readBlobs(
  ids: ReadonlySet<string>,
  maximumBytes: number,
  call: GitCall,
): Promise<Map<string, Buffer | number>> {
  const blobs = new Map<string, Buffer | number>();
  if (ids.size === 0) return blobs;
  await fetchMissing(ids, call);
  const sizes = await gitText(['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)'], {
    ...call,
    input: linesOf(ids),
  });
  for (const line of sizes.split('\n')) {
    const [id = '', type = '', size = ''] = line.split(' ');
    if (type !== 'blob') throw new GitError(`the object ${id} is ${type || 'none'}`);
    if (Number(size) > maximumBytes) blobs.set(id, Number(size));
  }
  const wanted = new Set([...ids].filter((id) => !blobs.has(id)));
  await readBatch(wanted, call, (id, content) => blobs.set(id, Buffer.from(content)));
  return blobs;
}

/**
 * Reads contents by their object ids, all by one git, and hands each on as it comes: it holds until the next one. A clone
 * without contents gets those that it lacks first.
 */
export async function eachBlob(
  ids: ReadonlySet<string>,
  call: GitCall,
  onBlob: (id: string, content: Buffer) => void,
): Promise<void> {
  if (ids.size === 0) return;
  await fetchMissing(ids, call);
  await readBatch(ids, call, onBlob);
}

async function readBatch(
  ids: ReadonlySet<string>,
  call: GitCall,
  onBlob: (id: string, content: Buffer) => void,
): Promise<void> {
  if (ids.size === 0) return;
  await gitReading(['cat-file', '--batch'], { ...call, input: linesOf(ids) }, (output) => splitBatch(output, onBlob));
}

/** `ID TYPE SIZE`, the content, and a line end, for each (git-cat-file, "BATCH OUTPUT"). */
async function splitBatch(output: Readable, onBlob: (id: string, content: Buffer) => void): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  const chunks: AsyncIterable<Buffer> = output;
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const lineEnd = rest.indexOf('\n');
      if (lineEnd < 0) break;
      const [id = '', type = '', size = ''] = rest.toString('latin1', 0, lineEnd).split(' ');
      if (type !== 'blob') throw new GitError(`the object ${id} is ${type || 'none'}`);
      const start = lineEnd + 1;
      const end = start + Number(size);
      if (rest.length <= end) break;
      onBlob(id, rest.subarray(start, end));
      rest = rest.subarray(end + 1);
    }
  }
}

async function fetchMissing(ids: ReadonlySet<string>, call: GitCall): Promise<void> {
  const remote = await promisorOf(call);
  if (remote === undefined) return;
  // It lists what is there; to ask after an object that is not would fetch it.
  const listed = await gitText(['cat-file', '--batch-all-objects', '--unordered', '--batch-check=%(objectname)'], call);
  const there = new Set(listed.split('\n'));
  const missing = [...ids].filter((id) => !there.has(id));
  if (missing.length === 0) return;
  const fetch = [
    ...['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', remote, '--quiet', '--no-tags', '--no-write-fetch-head'],
    ...['--recurse-submodules=no', '--no-auto-gc', '--filter=blob:none', '--stdin'],
  ];
  await gitText(fetch, { ...call, input: linesOf(missing) });
}

/** The remote that promised the contents which a clone lacks. */
async function promisorOf(call: GitCall): Promise<string | undefined> {
  const settings = await gitText(['config', '--list', '-z'], call);
  for (const setting of settings.split('\0')) {
    const remote = /^remote\.(.+)\.promisor\ntrue$/s.exec(setting)?.[1];
    if (remote !== undefined && !remote.startsWith('-')) return remote;
  }
  return undefined;
}

function linesOf(ids: Iterable<string>): string {
  return `${[...ids].join('\n')}\n`;
}
