import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { GitError, GitTimeout } from '../git/index.ts';
import { remoteProblem } from './remote-problem.ts';

const AT = { remote: 'https://github.com/a/b' };

describe('a fetch that failed', () => {
  it.each([
    [
      "fatal: unable to access 'https://github.com/a/b.git/': Could not resolve host: github.com",
      {
        code: 'git.unreachable',
        remote: AT.remote,
        detail: "unable to access 'https://github.com/a/b.git/': Could not resolve host: github.com",
      },
    ],
    [
      "fatal: could not read Password for 'https://x@github.com': terminal prompts disabled",
      { code: 'git.unauthorized', remote: AT.remote },
    ],
    ['', { code: 'git.unreachable', detail: 'git printed nothing' }],
  ])('%j', async (stderr, problem) => {
    expect(await remoteProblem(new GitError(stderr), AT.remote)).toMatchObject(problem);
  });

  it('by a server that stopped answering', async () => {
    const problem = await remoteProblem(new GitTimeout('silent', 30_000), AT.remote);
    const detail = 'the server has sent nothing for 30 s';
    expect(problem).toEqual({ code: 'git.stalled', remote: AT.remote, detail });
  });

  it('by a redirect, which says where the repository has moved', async () => {
    const server = createServer((_, response) => {
      response.writeHead(301, { location: '/new/name/info/refs?service=git-upload-pack' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    const error = new GitError(`fatal: unable to access '${origin}/old/': The requested URL returned error: 301`);
    const problem = await remoteProblem(error, `${origin}/old`);
    server.close();
    expect(problem).toEqual({ code: 'git.moved', remote: `${origin}/old`, to: `${origin}/new/name` });
  });
});
