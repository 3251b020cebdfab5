import { createServer, type AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createRest } from './rest.ts';

const TOKEN = 'ghp_secretsecretsecretsecretsecretsecret';
const REGISTRY = { owner: 'o', name: 'r' };
const RUN = {
  id: 7,
  workflow_id: 1,
  event: 'push',
  status: 'completed',
  conclusion: 'failure',
  html_url: 'https://github.com/o/r/actions/runs/7',
  created_at: '2026-01-01T00:00:00Z',
  run_started_at: null,
  something_new: true,
};

type Answer = (request: Request) => Response | Promise<Response>;
/** What the server answers, one after the other; the last one again and again. */
let answers: Answer[] = [];
let seen: Request[] = [];
const app = new Hono();
app.all('*', (c) => {
  seen.push(c.req.raw.clone());
  const answer = answers.length > 1 ? answers.shift() : answers[0];
  return answer === undefined ? c.notFound() : answer(c.req.raw);
});
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
// Listening on a port, it has an address of this shape.
const root = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeEach(() => {
  answers = [];
  seen = [];
});
afterAll(() => new Promise((closed) => server.close(closed)));

function rest(token: string | undefined = TOKEN, baseUrl = root()) {
  return createRest({ baseUrl, token, sleep: () => Promise.resolve() });
}
const answer = (body: unknown, status = 200, headers: Record<string, string> = {}) => {
  return () =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
};
/** An address at which nobody listens any more. */
async function deserted(): Promise<string> {
  const listener = createServer();
  await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
  const { port } = listener.address() as AddressInfo;
  await new Promise((closed) => listener.close(closed));
  return `http://127.0.0.1:${port}`;
}
const paths = () => seen.map(({ method, url }) => `${method} ${url.slice(root().length)}`);

describe('a call of GitHub’s REST', () => {
  it('names who the token is of, with its scopes', async () => {
    answers = [
      answer({ login: 'me', id: 1 }, 200, { 'x-oauth-scopes': 'public_repo, read:org' }),
      answer({ login: 'me' }),
    ];
    expect(await rest().user()).toEqual({ login: 'me', scopes: ['public_repo', 'read:org'] });
    expect(await rest().user()).toEqual({ login: 'me', scopes: null });
    expect(seen[0]?.headers.get('authorization')).toBe(`token ${TOKEN}`);
  });

  it('reads what it needs, and no more', async () => {
    answers = [answer({ workflow_runs: [RUN], total_count: 1 })];
    expect(await rest().runsFor(REGISTRY, 'abc')).toEqual([
      {
        id: 7,
        workflowId: 1,
        event: 'push',
        isEnded: true,
        conclusion: 'failure',
        url: 'https://github.com/o/r/actions/runs/7',
        createdAt: '2026-01-01T00:00:00Z',
        startedAt: null,
        updatedAt: null,
      },
    ]);
    expect(paths()).toEqual(['GET /repos/o/r/actions/runs?head_sha=abc&per_page=100']);
  });

  it('costs nothing where the answer is the one that was given before', async () => {
    answers = [answer([], 200, { etag: '"1"' }), () => new Response(null, { status: 304 })];
    const client = rest();
    const environment = 'github-pages';
    expect(await client.deploymentsFor(REGISTRY, { environment })).toEqual([]);
    expect(await client.deploymentsFor(REGISTRY, { environment })).toEqual([]);
    expect(seen.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, '"1"']);
  });

  it('is sent again where nothing came of a GET, and not where it does something', async () => {
    answers = [answer({}, 502), answer({}, 503), answer({ jobs: [] })];
    expect(await rest().jobsOf(REGISTRY, 7)).toEqual([]);
    answers = [answer({}, 502)];
    seen = [];
    await expect(rest().rerunFailed(REGISTRY, 7)).rejects.toMatchObject({ problem: { code: 'github.unreachable' } });
    expect(paths()).toEqual(['POST /repos/o/r/actions/runs/7/rerun-failed-jobs']);
  });

  it('follows a repository that was renamed, and nobody to another host', async () => {
    const found = { default_branch: 'main', clone_url: 'https://github.com/o/r2.git', private: false };
    answers = [() => Response.redirect(`${root()}/repositories/1`, 301), answer(found)];
    expect(await rest().repository(REGISTRY)).toMatchObject({ defaultBranch: 'main', permissions: null });
    answers = [() => Response.redirect('https://elsewhere.example/', 301)];
    await expect(rest().repository(REGISTRY)).rejects.toMatchObject({ problem: { code: 'github.answer-unexpected' } });
  });

  it.each([
    [
      'a token that GitHub refuses',
      answer({ message: `Bad credentials ${TOKEN}` }, 401),
      { code: 'github.unauthorized' },
    ],
    ['a token without the right', answer({ message: 'Resource not accessible' }, 403), { code: 'github.unauthorized' }],
    ['a primary limit', answer({}, 403, { 'x-ratelimit-remaining': '0' }), { code: 'github.rate-limited' }],
    ['a secondary limit', answer({}, 429, { 'retry-after': '7' }), { code: 'github.rate-limited' }],
    ['a fault that stays', answer({}, 503), { code: 'github.unreachable', detail: 'status 503' }],
    ['a page', () => new Response('<p>'), { code: 'github.answer-unexpected', repository: 'o/r' }],
    ['an answer of another shape', answer({ workflow_runs: [{ id: 'x' }] }), { code: 'github.answer-unexpected' }],
    ['what is not there', answer({}, 404), { code: 'github.answer-unexpected', detail: 'status 404' }],
  ])('is a problem without the token in it: %s', async (_, said, problem) => {
    answers = [said];
    const thrown: unknown = await rest()
      .runsFor(REGISTRY, 'abc')
      .catch((error: unknown) => error);
    expect(thrown).toMatchObject({ problem });
    expect(JSON.stringify(thrown)).not.toContain(TOKEN);
  });

  it('is a problem where nobody listens, and where the token fits in no header', async () => {
    await expect(rest(TOKEN, await deserted()).user()).rejects.toMatchObject({
      problem: { code: 'github.unreachable', detail: expect.stringContaining('ECONNREFUSED') as string },
    });
    const thrown: unknown = await rest(`${TOKEN}\n`)
      .user()
      .catch((error: unknown) => error);
    expect(thrown).toMatchObject({ problem: { code: 'github.unauthorized' } });
    expect(String(thrown) + JSON.stringify(thrown)).not.toContain(TOKEN);
    expect(seen).toEqual([]);
  });

  it('takes what GitHub does not say of a branch for unknown', async () => {
    answers = [(request) => (request.url.includes('/rules/') ? answer([{ type: 'update' }])() : answer({}, 404)())];
    expect(await rest().branchRules(REGISTRY, 'gh-pages')).toEqual({
      isProtected: null,
      rules: [{ type: 'update', parameters: {} }],
    });
    answers = [answer({}, 403)];
    expect(await rest().branchRules(REGISTRY, 'gh-pages')).toEqual({ isProtected: null, rules: null });
  });

  it('ends when it is cancelled', async () => {
    const controller = new AbortController();
    answers = [() => (controller.abort(new Error('enough')), new Response())];
    await expect(rest().user(controller.signal)).rejects.toThrow('enough');
  });
});

describe('the log of a job', () => {
  it('is got without the token from where GitHub leads to', async () => {
    answers = [
      () => new Response(null, { status: 302, headers: { location: '/blob/1' } }),
      () => new Response('\uFEFFone\n'),
    ];
    expect(await rest().jobLog(REGISTRY, 3)).toBe('one\n');
    expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual([`token ${TOKEN}`, null]);
  });

  it('is null while it is not there', async () => {
    answers = [answer({ message: 'Not Found' }, 404)];
    expect(await rest().jobLog(REGISTRY, 3)).toBeNull();
  });

  it('is its end where it is long, from the beginning of a line', async () => {
    const lines = Array.from({ length: 300_000 }, (_, at) => `line ${at}`).join('\n');
    answers = [() => new Response(lines)];
    const log = (await rest().jobLog(REGISTRY, 3)) ?? '';
    expect(log.length).toBeGreaterThan(1_999_000);
    expect(log.length).toBeLessThanOrEqual(2_000_000);
    expect(log).toMatch(/^line \d+\n/);
    expect(lines.endsWith(log)).toBe(true);
  });

  it('is not asked for in the clear elsewhere', async () => {
    answers = [() => Response.redirect('http://elsewhere.example/log', 302)];
    await expect(rest().jobLog(REGISTRY, 3)).rejects.toMatchObject({ problem: { code: 'github.unreachable' } });
  });
});
