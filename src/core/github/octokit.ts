import { Octokit } from '@octokit/rest';

export interface ConnectionOptions {
  /** The REST root, such as `https://api.github.com`; GraphQL is `baseUrl/graphql`. No other origin is contacted. */
  baseUrl: string;
  token: string | undefined;
  fetch?: typeof fetch;
  /** Called before each request is sent. */
  onRequest: () => void;
}

/** How long GitHub may take for one request. Its own limit for a query is ten seconds. */
export const TIMEOUT_MS = 30_000;

/** Octokit prints to the console what its callers report as problems. */
const SILENT = { debug: ignored, info: ignored, warn: ignored, error: ignored };

/**
 * Octokit for one origin. It follows no redirect, and neither retries nor throttles: its plugins for that start one
 * query a second, and lose partial data (decision 0011).
 */
export function createOctokit({ baseUrl, token, fetch: send = fetch, onRequest }: ConnectionOptions): Octokit {
  const { origin } = new URL(baseUrl);
  const guarded: typeof fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== origin) throw new Error(`${url.origin} is not the configured GitHub`);
    onRequest();
    return send(input, { ...init, redirect: 'manual' });
  };
  return new Octokit({
    baseUrl: baseUrl.replace(/\/+$/, ''),
    userAgent: 'registry-desk',
    ...(token === undefined ? {} : { auth: token }),
    log: SILENT,
    request: { fetch: guarded },
  });
}

/** What is wrong with a token that no HTTP header can hold: the error of `fetch` would quote it. */
export function tokenFault(token: string | undefined): string | undefined {
  if (token === undefined || /^[!-~]+$/.test(token)) return undefined;
  return 'the token has characters that no token has';
}

/** The innermost cause says what happened (`ECONNREFUSED`); the outer ones say "fetch failed". */
export function reasonOf(error: unknown): string {
  let innermost = error;
  while (innermost instanceof Error && innermost.cause !== undefined) innermost = innermost.cause;
  if (!(innermost instanceof Error)) return String(innermost);
  return innermost.message || ('code' in innermost ? String(innermost.code) : innermost.name);
}

function ignored(): undefined {
  return undefined;
}
