import type { Readable } from 'node:stream';
import { GitError } from '../process/git-error.ts';
import { gitReading, gitText, type GitCall } from '../process/run.ts';
import { configLines, promisorIn } from './config.ts';

/**
 * Reads contents by their object ids, all by one git. One that is larger than the limit is returned as its size; one
 * that is not here is left out.
 */
export async function readBlobs(
  ids: ReadonlySet<string>,
  maximumBytes: number,
  call: GitCall,
): Promise<Map<string, Buffer | number>> {
  const blobs = new Map<string, Buffer | number>();
  const present = await presentBlobs(ids, call);
  if (present.size === 0) return blobs;
  const wanted = new Set<string>();
  for (const [id, bytes] of await blobSizes(present, call)) {
    if (bytes > maximumBytes) blobs.set(id, bytes);
    else wanted.add(id);
  }
  await readBatch(wanted, call, (id, content) => blobs.set(id, Buffer.from(content)));
  return blobs;
}

/**
 * Reads contents by their object ids, all by one git; each is handed on as it comes and is valid until the next. One
 * that is not here is left out.
 */
export async function eachBlob(
  ids: ReadonlySet<string>,
  call: GitCall,
  onBlob: (id: string, content: Buffer) => void,
): Promise<void> {
  await readBatch(await presentBlobs(ids, call), call, onBlob);
}

async function readBatch(
  ids: ReadonlySet<string>,
  call: GitCall,
  onBlob: (id: string, content: Buffer) => void,
): Promise<void> {
  if (ids.size === 0) return;
  const input = linesOf(ids);
  await gitReading(['cat-file', '--batch'], call, { input }, (output) => splitBatch(output, onBlob));
}

/** Those that are here: in a partial clone, asking for another one would fetch it, or end git. */
async function presentBlobs(ids: ReadonlySet<string>, call: GitCall): Promise<ReadonlySet<string>> {
  if (ids.size === 0 || promisorIn(await configLines(call)) === undefined) return ids;
  const missing = new Set(await missingObjects(ids, call));
  return new Set([...ids].filter((id) => !missing.has(id)));
}

/** The size of each content in bytes; one that is not here is left out. @throws {GitError} Where an id is not a blob's. */
async function blobSizes(ids: ReadonlySet<string>, call: GitCall): Promise<Map<string, number>> {
  const format = '--batch-check=%(objectname) %(objecttype) %(objectsize)';
  const output = await gitText(['cat-file', format], call, { input: linesOf(ids) });
  const sizes = new Map<string, number>();
  for (const line of output.split('\n')) {
    const [id = '', type = '', size = ''] = line.split(' ');
    if (type === 'missing') continue;
    if (type !== 'blob') throw new GitError(`the object ${id} is ${type || 'nothing'}`);
    sizes.set(id, Number(size));
  }
  return sizes;
}

/** Those of some objects that are not in the object store. Asking for one by its id would fetch it from a promisor. */
export async function missingObjects(ids: Iterable<string>, call: GitCall): Promise<string[]> {
  const list = ['cat-file', '--batch-all-objects', '--unordered', '--batch-check=%(objectname)'];
  const present = new Set((await gitText(list, call)).split('\n'));
  return [...ids].filter((id) => !present.has(id));
}

/** `ID TYPE SIZE`, a line end, the content, a line end, for each (git-cat-file, "BATCH OUTPUT"). */
export async function splitBatch(output: Readable, onBlob: (id: string, content: Buffer) => void): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  const chunks: AsyncIterable<Buffer> = output;
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const lineEnd = rest.indexOf('\n');
      if (lineEnd < 0) break;
      const [id = '', type = '', size = ''] = rest.toString('latin1', 0, lineEnd).split(' ');
      if (type === 'missing') {
        rest = rest.subarray(lineEnd + 1);
        continue;
      }
      if (type !== 'blob') throw new GitError(`the object ${id} is ${type || 'nothing'}`);
      const start = lineEnd + 1;
      const end = start + Number(size);
      if (rest.length <= end) break;
      onBlob(id, rest.subarray(start, end));
      rest = rest.subarray(end + 1);
    }
  }
}

function linesOf(ids: Iterable<string>): string {
  return `${[...ids].join('\n')}\n`;
}
