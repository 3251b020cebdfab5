import { setTimeout } from 'node:timers/promises';
import { RequestError } from '@octokit/request-error';
import type { Octokit } from '@octokit/rest';
import type { EndpointDefaults, OctokitResponse } from '@octokit/types';
import { z } from 'zod';
import { ProblemError, type Problem } from '../../../shared/problems/index.ts';
import { createOctokit, reasonOf, TIMEOUT_MS, tokenFault, type ConnectionOptions } from '../octokit.ts';
import { redacted } from '../redacted.ts';
import { isLimit, waitOf } from '../reply.ts';

/** Before each retry of a GET that failed. */
const RETRIES_MS = [250, 1_000];
const REDIRECTS = 2;
/** More responses than a publish and a repository's list ask for. */
const CACHED_RESPONSES = 200;

export interface ClientOptions extends ConnectionOptions {
  /** Waits before a retry. */
  sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<unknown>;
}

type Endpoint = Required<EndpointDefaults>;
type Response = OctokitResponse<unknown>;
type Request = (endpoint: Endpoint) => Response | Promise<Response>;

const Message = z.object({ message: z.string() });

/**
 * Octokit for GitHub's REST. A GET is retried, follows a redirect on its own origin (a renamed repository), and is sent
 * with the ETag of its last response: GitHub does not count a response that has not changed. Anything else is sent once.
 * @throws {ProblemError} from every endpoint: `github.unauthorized` (401, 403), `github.rate-limited`,
 * `github.unreachable`. Other refusals are Octokit's `RequestError`.
 */
export function createClient(options: ClientOptions): Octokit {
  const { token, sleep = pause } = options;
  const origin = new URL(options.baseUrl).origin;
  const fault = tokenFault(token);
  const octokit = createOctokit(options);
  const cached = new Map<string, { etag: string; response: Response }>();

  async function attempt(request: Request, endpoint: Endpoint, signal: AbortSignal | undefined): Promise<Response> {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const { method, url } = octokit.request.endpoint.parse(endpoint);
    const known = method === 'GET' ? cached.get(url) : undefined;
    // Set in place: of what a hook hands on, Octokit's own hook for the token takes only the object that it knows.
    if (known !== undefined) endpoint.headers['if-none-match'] = known.etag;
    endpoint.request.signal = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
    try {
      const response = await request(endpoint);
      const { etag } = response.headers;
      if (method === 'GET' && response.status === 200 && !isStream(endpoint) && etag !== undefined) {
        cached.delete(url);
        cached.set(url, { etag, response });
        if (cached.size > CACHED_RESPONSES) cached.delete(cached.keys().next().value ?? '');
      }
      return response;
    } catch (error) {
      signal?.throwIfAborted();
      if (known !== undefined && error instanceof RequestError && error.status === 304) return known.response;
      if (timeout.aborted) throw problem('github.unreachable', `no answer within ${TIMEOUT_MS / 1_000} s`);
      throw judged(error);
    }
  }

  /** What a failed request means to everything that asks; a refusal that depends on the endpoint stays as it is. */
  function judged(error: unknown): unknown {
    if (!(error instanceof RequestError) || error.response === undefined) {
      return problem('github.unreachable', reasonOf(error));
    }
    const { status, headers, data } = error.response;
    const message = Message.safeParse(data).data?.message ?? '';
    if (isLimit(status, headers, message, [])) {
      const resumesAt = new Date(Date.now() + waitOf(headers, Date.now())).toISOString();
      return new ProblemError({ code: 'github.rate-limited', resumesAt });
    }
    if (status === 401 || status === 403) return problem('github.unauthorized', message || `status ${status}`);
    return status >= 500 ? problem('github.unreachable', `status ${status}`) : error;
  }

  async function retried(request: Request, endpoint: Endpoint): Promise<Response> {
    const { signal } = endpoint.request;
    for (let retry = 0; ; retry += 1) {
      try {
        return await attempt(request, endpoint, signal);
      } catch (error) {
        const isUnreachable = error instanceof ProblemError && error.problem.code === 'github.unreachable';
        const wait = isUnreachable && endpoint.method === 'GET' ? RETRIES_MS[retry] : undefined;
        if (wait === undefined) throw error;
        await sleep(wait, signal);
      }
    }
  }

  function problem(code: Extract<Problem, { detail: string }>['code'] & `github.un${string}`, detail: string) {
    return new ProblemError({ code, detail: redacted(detail, token === undefined ? [] : [token]) });
  }

  octokit.hook.wrap('request', async (request, endpoint) => {
    if (fault !== undefined) throw problem('github.unauthorized', fault);
    const { signal, redirects = 0 } = endpoint.request as { signal?: AbortSignal; redirects?: number };
    endpoint.headers['x-github-api-version'] = '2022-11-28';
    const response = await retried(request, endpoint);
    if (isStream(endpoint) || endpoint.method !== 'GET' || redirects === REDIRECTS) return response;
    const next = redirectOf(response, octokit.request.endpoint.parse(endpoint).url);
    if (next?.origin !== origin) return response;
    return octokit.request(`GET ${next.href}`, {
      request: { ...(signal === undefined ? {} : { signal }), redirects: redirects + 1 },
    });
  });
  return octokit;
}

/** The body is wanted as a stream, and a redirect as it is. */
function isStream(endpoint: Endpoint): boolean {
  return endpoint.request.parseSuccessResponseBody === false;
}

function redirectOf({ status, headers }: Response, from: string): URL | undefined {
  const { location } = headers;
  return location !== undefined && [301, 302, 307, 308].includes(status) ? new URL(location, from) : undefined;
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return setTimeout(ms, undefined, signal === undefined ? {} : { signal });
}
