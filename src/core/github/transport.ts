import { request } from '@octokit/request';
import { RequestError } from '@octokit/request-error';
import type { Reply } from './reply.ts';
import { replyOf } from './reply.ts';

/** Longer than GitHub's own limit of ten seconds for a query. */
const TIMEOUT_MS = 30_000;

export interface TransportOptions {
  /** The REST root; GraphQL is `baseUrl/graphql`. */
  baseUrl: string;
  token: string | undefined;
  /** Told of each request as it goes out. */
  onRequest: () => void;
}

/** Sends one GraphQL query. */
export type Send = (query: string, signal: AbortSignal) => Promise<Reply>;

/**
 * The only way to GitHub: Octokit's bare client, which neither retries nor paces, on one origin.
 * Octokit's throttling would start one query a second, and its retries lose partial data.
 */
export function createTransport({ baseUrl, token, onRequest }: TransportOptions): Send {
  const { origin } = new URL(baseUrl);
  const guarded: typeof fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== origin) throw new Error(`${url.origin} is not the configured GitHub`);
    onRequest();
    return fetch(input, { ...init, redirect: 'manual' });
  };
  const client = request.defaults({
    baseUrl: baseUrl.replace(/\/+$/, ''),
    headers: { 'user-agent': 'registry-desk', ...(token === undefined ? {} : { authorization: `bearer ${token}` }) },
  });

  return async (query, signal) => {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const answer = await client('POST /graphql', {
        query,
        request: { fetch: guarded, signal: AbortSignal.any([signal, timeout]) },
      });
      return replyOf({ status: answer.status, headers: answer.headers, body: answer.data }, Date.now());
    } catch (error) {
      signal.throwIfAborted();
      if (timeout.aborted) return { kind: 'refused', detail: `no answer within ${TIMEOUT_MS / 1_000} s` };
      if (error instanceof RequestError && error.response !== undefined) {
        const { status, headers, data } = error.response;
        return replyOf({ status, headers, body: data }, Date.now());
      }
      return { kind: 'unreachable', detail: reasonOf(error) };
    }
  };
}

/** The innermost cause says what happened (`ECONNREFUSED`); the outer ones say "fetch failed". */
export function reasonOf(error: unknown): string {
  let innermost = error;
  while (innermost instanceof Error && innermost.cause !== undefined) innermost = innermost.cause;
  if (!(innermost instanceof Error)) return String(innermost);
  return innermost.message || ('code' in innermost ? String(innermost.code) : innermost.name);
}
