import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { git, gitEnvironment } from '../git.ts';
import { BARE_NAME, type BareRepository } from './bare-repository.ts';

/** What git's smart HTTP asks for. There is nothing else. */
export type GitService = 'git-upload-pack' | 'git-receive-pack';

const MAX_HEADER_BYTES = 64 * 1024;

/** Where this machine's `git http-backend` is. @throws {ProblemError} `git.failed` where there is no git. */
export async function findHttpBackend({ root }: BareRepository): Promise<string> {
  return join((await git(root, ['--exec-path'])).toString().trim(), 'git-http-backend');
}

export interface GitRequest {
  service: GitService;
  /** Whether the refs are asked for, or the service itself. */
  isAdvertisement: boolean;
  /** The login that a push is made by. */
  user: string | undefined;
}

/**
 * Lets git answer a request, by CGI (RFC 3875), and leaves the answer's end to the caller. The repository's path is
 * ours: nothing of the request's own is in it.
 */
export async function runHttpBackend(
  program: string,
  { root }: BareRepository,
  { service, isAdvertisement, user }: GitRequest,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { headers, method } = incoming;
  const env: Record<string, string | undefined> = {
    ...gitEnvironment(),
    GIT_PROJECT_ROOT: root,
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: `/${BARE_NAME}/${isAdvertisement ? 'info/refs' : service}`,
    QUERY_STRING: isAdvertisement ? `service=${service}` : '',
    REQUEST_METHOD: method,
    CONTENT_TYPE: headers['content-type'],
    CONTENT_LENGTH: headers['content-length'],
    HTTP_CONTENT_ENCODING: headers['content-encoding'],
    GIT_PROTOCOL: [headers['git-protocol']].flat()[0],
    REMOTE_ADDR: '127.0.0.1',
    REMOTE_USER: user,
  };
  const child = spawn(program, [], { cwd: root, env, stdio: ['pipe', 'pipe', 'ignore'] });
  const exited = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
  const stop = () => child.kill();
  outgoing.once('close', stop);
  // A body that ends early is seen by git, which then says so.
  pipeline(incoming, child.stdin).catch(() => undefined);
  try {
    await pipeline(child.stdout, (source: AsyncIterable<Buffer>) => withoutHeaders(source, outgoing), outgoing, {
      end: false,
    });
  } catch {
    stop();
  } finally {
    await exited;
    outgoing.off('close', stop);
  }
  if (!outgoing.headersSent) outgoing.writeHead(500);
}

/** The body of a CGI answer; its headers become the HTTP answer's. */
async function* withoutHeaders(source: AsyncIterable<Buffer>, outgoing: ServerResponse): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of source) {
    if (head === undefined) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) {
      if (head.length > MAX_HEADER_BYTES) throw new Error('git answers without an end to its headers.');
      continue;
    }
    const lines = head.toString('latin1', 0, end).split('\r\n');
    const fields = lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()] as const);
    const status = fields.find(([name]) => name.toLowerCase() === 'status')?.[1];
    const headers = Object.fromEntries(fields.filter(([name]) => name.toLowerCase() !== 'status'));
    outgoing.writeHead(status === undefined ? 200 : Number.parseInt(status, 10), headers);
    yield head.subarray(end + 4);
    head = undefined;
  }
}
