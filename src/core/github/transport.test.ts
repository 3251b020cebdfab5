import { describe, expect, it } from 'vitest';
import { createTransport } from './transport.ts';

const TOKEN = 'ghp_secretsecretsecretsecretsecretsecret';
const RUNNING = new AbortController().signal;

interface Sent {
  url: string;
  headers: Headers;
  redirect: string | undefined;
}

/** Sends one query to a GitHub that answers it so. */
async function sent(answer: () => Response | Promise<Response>, { token = TOKEN, signal = RUNNING } = {}) {
  const requests: Sent[] = [];
  const send = createTransport({
    baseUrl: 'https://github.test/',
    token,
    onRequest: () => undefined,
    fetch: (input, init) => {
      requests.push({ url: new Request(input).url, headers: new Headers(init?.headers), redirect: init?.redirect });
      return Promise.resolve(answer());
    },
  });
  return { reply: await send('query { viewer { login } }', signal), requests };
}

function json(body: unknown, status = 200, headers: Record<string, string> = {}) {
  return () =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

describe('a query', () => {
  it('goes to one address with the token, and follows no redirect', async () => {
    const { requests } = await sent(json({ data: {} }));
    expect(requests).toEqual([expect.objectContaining({ url: 'https://github.test/graphql', redirect: 'manual' })]);
    expect(requests[0]?.headers.get('authorization')).toBe(`token ${TOKEN}`);
  });

  const errors = [{ message: 'no', path: ['r0', 'stargazerCount'], type: 'FORBIDDEN', locations: [], extensions: {} }];
  it.each([
    ['whole data', json({ data: { r0: 1 } }), { kind: 'answered', answer: { data: { r0: 1 } } }],
    [
      'data with errors beside it',
      json({ data: { r0: { a: null } }, errors }),
      {
        kind: 'answered',
        answer: {
          data: { r0: { a: null } },
          errors: [{ message: 'no', path: ['r0', 'stargazerCount'], type: 'FORBIDDEN' }],
        },
      },
    ],
    ['errors that name no place', json({ data: null, errors: [{ message: 'no' }] }), { kind: 'broken', detail: 'no' }],
    ['a page', () => new Response('<p>', { headers: { 'content-type': 'text/html' } }), { kind: 'refused' }],
    ['null', json(null), { kind: 'refused', detail: 'the answer is not JSON of GraphQL' }],
    ['errors that are null', json({ data: {}, errors: [null] }), { kind: 'refused' }],
    [
      'a redirect',
      () => new Response(null, { status: 301, headers: { location: 'https://b.test' } }),
      { kind: 'refused' },
    ],
    ['a fault', json({}, 502), { kind: 'refused', detail: 'status 502' }],
    [
      'a secondary limit with status 200',
      json({ message: 'You have exceeded a secondary rate limit.' }, 200, { 'retry-after': '7' }),
      { kind: 'limited', waitMs: 7_000 },
    ],
    ['a primary limit', json({ errors: [{ type: 'RATE_LIMITED', message: 'x' }] }), { kind: 'limited' }],
    ['a refused token', json({ message: 'Bad credentials' }, 401), { kind: 'unauthorized', detail: 'Bad credentials' }],
    [
      'no answer',
      () => Promise.reject(new TypeError('fetch failed', { cause: new Error('reset') })),
      { kind: 'unreachable', detail: 'reset' },
    ],
  ])('that gets %s says so', async (_, answer, reply) => {
    expect((await sent(answer)).reply).toMatchObject(reply);
  });

  it('is not sent with a token that no header can hold', async () => {
    const { reply, requests } = await sent(json({ data: {} }), { token: `${TOKEN}\n` });
    expect(reply).toEqual({ kind: 'unauthorized', detail: 'the token has characters that no token has' });
    expect(requests).toEqual([]);
  });

  it('that is cancelled rejects with the reason', async () => {
    const controller = new AbortController();
    const cancelled = sent(
      () => {
        controller.abort(new Error('enough'));
        throw new DOMException('This operation was aborted', 'AbortError');
      },
      { signal: controller.signal },
    );
    await expect(cancelled).rejects.toThrow('enough');
  });
});
