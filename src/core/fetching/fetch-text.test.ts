import { describe, expect, it } from 'vitest';
import { fetchText, type FetchTextOptions } from './fetch-text.ts';

const ADDRESS = new URL('https://data.example/a');
const RUNNING = new AbortController().signal;

/** Reads an address of a server that answers so, one response after the other. */
async function read(responses: (() => Response)[], over: Partial<FetchTextOptions> & { from?: URL } = {}) {
  const sent: string[] = [];
  const { from = ADDRESS, ...options } = over;
  const text = await fetchText(from, {
    signal: RUNNING,
    limit: 10,
    isTrusted: false,
    fetch: (url, init) => {
      sent.push(
        `${new Request(url).url} ${String(init?.redirect)} ${String(new Headers(init?.headers).has('authorization'))}`,
      );
      return Promise.resolve((responses.shift() ?? (() => new Response('')))());
    },
    ...options,
  });
  return { text: text.text, sent };
}
const to = (location: string) => () => new Response(null, { status: 302, headers: { location } });

describe('a text from an address', () => {
  it('comes without a token, and by no redirect that was not judged', async () => {
    expect(await read([to('/b'), () => new Response('text')])).toEqual({
      text: 'text',
      sent: ['https://data.example/a manual false', 'https://data.example/b manual false'],
    });
  });

  it.each([
    [
      'another origin',
      [to('https://evil.example/')],
      'it redirects to https://evil.example, which was not configured',
      true,
    ],
    ['no https', [to('http://data.example/')], 'it redirects to http://data.example, which was not configured', true],
    ['itself without end', [to('/a'), to('/a'), to('/a'), to('/a')], 'it redirects without end', true],
    ['nothing', [() => new Response('', { status: 404 })], 'status 404', true],
    ['a fault', [() => new Response('', { status: 503 })], 'status 503', false],
    ['too much', [() => new Response('x'.repeat(11))], 'it has more than 10 bytes', true],
  ])('is not read where it leads to %s', async (_, responses, message, isFinal) => {
    await expect(read(responses)).rejects.toMatchObject({ message, isFinal });
  });

  it('is read without https only where the person named it', async () => {
    const from = new URL('http://127.0.0.1:1/a');
    await expect(read([], { from })).rejects.toThrow('http://127.0.0.1:1 is not an https address');
    expect((await read([() => new Response('x')], { from, isTrusted: true })).text).toBe('x');
  });

  it('that is cancelled rejects with the reason', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(read([], { signal, fetch: () => Promise.reject(new Error('aborted')) })).rejects.toThrow('enough');
  });

  it('is not read from a private host that a registry names, whatever its name', async () => {
    for (const host of ['https://127.0.0.1:1', 'https://localhost:1']) {
      const options = { signal: RUNNING, limit: 10, isTrusted: false };
      await expect(fetchText(new URL(host), options)).rejects.toThrow(/is not on the public internet/);
    }
  });
});
