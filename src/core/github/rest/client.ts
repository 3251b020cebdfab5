import { setTimeout } from 'node:timers/promises';
import { request } from '@octokit/request';
import { RequestError } from '@octokit/request-error';
import { z } from 'zod';
import { ProblemError, type Problem } from '../../../shared/problems/index.ts';
import { redacted } from '../redacted.ts';
import { isLimit, waitOf } from '../reply.ts';
import { reasonOf } from '../transport.ts';

const TIMEOUT_MS = 30_000;
/** Before a GET that nothing came of is sent again. */
const RETRIES_MS = [250, 1_000];
const REDIRECTS = 2;
/** More answers than a publish and a repository's list ask for. */
const KEPT_ANSWERS = 200;

/** What GitHub answered that is the asker's to judge; a `body` of an asked-for stream is not read yet. */
export interface RestAnswer {
  status: number;
  headers: Record<string, string | number | undefined>;
  body: unknown;
}

interface Wish {
  parameters?: Record<string, unknown>;
  signal?: AbortSignal | undefined;
  /** The body of a good answer comes as a stream, and a redirect is handed back. */
  raw?: boolean;
}

export interface ClientOptions {
  /** The REST root, such as `https://api.github.com`. No other host is contacted. */
  baseUrl: string;
  token: string | undefined;
  fetch?: typeof fetch;
  /** How a retry is waited for. */
  sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<unknown>;
  onRequest: () => void;
}

const Said = z.object({ message: z.string() });

/**
 * Sends one request to GitHub's REST.
 * A GET is asked again where nothing came of it, and with the last answer's ETag: GitHub counts no answer that it has
 * given already. Anything else is sent once.
 */
export type SendRest = (route: string, wish?: Wish) => Promise<RestAnswer>;

/**
 * A client that neither paces nor counts for itself.
 * @throws {ProblemError} from what it returns: `github.unauthorized` (401, 403), `github.rate-limited`,
 * `github.unreachable`. Every other answer is handed back.
 */
export function createClient(options: ClientOptions): SendRest {
  const { baseUrl, token, onRequest, sleep = pause } = options;
  const secrets = token === undefined ? [] : [token];
  const base = new URL(baseUrl);
  const kept = new Map<string, { etag: string; answer: RestAnswer }>();
  const guarded: typeof fetch = (input, init) => {
    const { origin } = new URL(input instanceof Request ? input.url : input);
    if (origin !== base.origin) throw new Error(`${origin} is not the configured GitHub`);
    onRequest();
    return (options.fetch ?? fetch)(input, { ...init, redirect: 'manual' });
  };
  const client = request.defaults({
    baseUrl: baseUrl.replace(/\/+$/, ''),
    headers: {
      accept: 'application/vnd.github+json',
      'user-agent': 'registry-desk',
      'x-github-api-version': '2022-11-28',
      ...(token === undefined ? {} : { authorization: `bearer ${token}` }),
    },
  });

  async function once(method: string, url: string, wish: Wish): Promise<RestAnswer | { failed: string }> {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const known = kept.get(url);
    try {
      const answer = await client(`${method} ${url}`, {
        headers: method === 'GET' && known !== undefined ? { 'if-none-match': known.etag } : {},
        request: {
          fetch: guarded,
          signal: wish.signal === undefined ? timeout : AbortSignal.any([wish.signal, timeout]),
          parseSuccessResponseBody: wish.raw !== true,
        },
      });
      return { status: answer.status, headers: answer.headers, body: answer.data };
    } catch (error) {
      wish.signal?.throwIfAborted();
      if (timeout.aborted) return { failed: `no answer within ${TIMEOUT_MS / 1_000} s` };
      if (!(error instanceof RequestError) || error.response === undefined) return { failed: reasonOf(error) };
      const { status, headers, data } = error.response;
      if (status === 304 && known !== undefined) return known.answer;
      if (status >= 500) return { failed: `status ${status}` };
      return { status, headers, body: data };
    }
  }

  async function patiently(method: string, url: string, wish: Wish): Promise<RestAnswer> {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await once(method, url, wish);
      if (!('failed' in answer)) return answer;
      const wait = method === 'GET' ? RETRIES_MS[attempt] : undefined;
      if (wait === undefined) throw refused({ code: 'github.unreachable', detail: answer.failed });
      await sleep(wait, wish.signal);
    }
  }

  function refused(problem: Extract<Problem, { detail: string }>): ProblemError {
    return new ProblemError({ ...problem, detail: redacted(problem.detail, secrets) });
  }

  return async (route, wish = {}) => {
    if (token !== undefined && !/^[!-~]+$/.test(token)) {
      // What no header takes would be quoted in the error that says so.
      throw refused({ code: 'github.unauthorized', detail: 'the token has characters that no token has' });
    }
    const { method, url: first } = client.endpoint(route, wish.parameters);
    let url = first;
    for (let hop = 0; ; hop += 1) {
      const answer = await patiently(method, url, wish);
      const next = wish.raw === true ? undefined : redirectOf(answer, method, url);
      // A repository that was renamed answers by its id.
      if (next !== undefined && hop < REDIRECTS && next.origin === base.origin) {
        url = next.href;
        continue;
      }
      const said = Said.safeParse(answer.body).data?.message ?? '';
      if (isLimit(answer.status, answer.headers, said, [])) {
        const resumesAt = new Date(Date.now() + waitOf(answer.headers, Date.now())).toISOString();
        throw new ProblemError({ code: 'github.rate-limited', resumesAt });
      }
      if (answer.status === 401 || answer.status === 403) {
        throw refused({ code: 'github.unauthorized', detail: said || `status ${answer.status}` });
      }
      const { etag } = answer.headers;
      if (method === 'GET' && answer.status === 200 && wish.raw !== true && typeof etag === 'string') {
        kept.delete(url);
        kept.set(url, { etag, answer });
        if (kept.size > KEPT_ANSWERS) kept.delete(kept.keys().next().value ?? '');
      }
      return answer;
    }
  };
}

function redirectOf({ status, headers }: RestAnswer, method: string, from: string): URL | undefined {
  const { location } = headers;
  const keepsMethod = status === 307 || status === 308;
  if (typeof location !== 'string' || !(keepsMethod || (method === 'GET' && (status === 301 || status === 302)))) {
    return undefined;
  }
  return new URL(location, from);
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return setTimeout(ms, undefined, signal === undefined ? {} : { signal });
}
