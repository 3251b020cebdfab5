import { GraphqlResponseError } from '@octokit/graphql';
import { RequestError } from '@octokit/request-error';
import type { OctokitResponse } from '@octokit/types';
import { GraphqlAnswer } from './answer.ts';
import { createOctokit, reasonOf, TIMEOUT_MS, tokenFault, type ConnectionOptions } from './octokit.ts';
import { replyOf, type Reply } from './reply.ts';

type HttpResponse = OctokitResponse<unknown>;

/** Sends one GraphQL query. */
export type Send = (query: string, signal: AbortSignal) => Promise<Reply>;

/** A response without usable data, as the hook found it. */
class Refusal extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super(reply.kind);
    this.reply = reply;
  }
}

/** Sends GraphQL queries to one GitHub. */
export function createTransport(options: ConnectionOptions): Send {
  const octokit = createOctokit(options);
  const fault = tokenFault(options.token);
  // Octokit's own reading of a GraphQL response fails on a page, on `null` and on `errors: [null]`, and takes a limit
  // that is sent with status 200 for an answer. Here the whole response is still there.
  octokit.hook.wrap('request', async (request, endpoint) => {
    const { status, headers, data } = await answerOf(() => request(endpoint));
    const reply = replyOf({ status, headers, body: data }, Date.now());
    if (reply.kind !== 'answered') throw new Refusal(reply);
    return { status, headers, url: endpoint.url, data: reply.answer };
  });

  return async (query, signal) => {
    if (fault !== undefined) return { kind: 'unauthorized', detail: fault };
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const data = await octokit.graphql<unknown>(query, { request: { signal: AbortSignal.any([signal, timeout]) } });
      return { kind: 'answered', answer: GraphqlAnswer.parse({ data }) };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof GraphqlResponseError) {
        return { kind: 'answered', answer: partialOf(error) };
      }
      if (error instanceof Refusal) return error.reply;
      if (timeout.aborted) return { kind: 'refused', detail: `no answer within ${TIMEOUT_MS / 1_000} s` };
      return { kind: 'unreachable', detail: reasonOf(error) };
    }
  };
}

function partialOf({ data, errors }: GraphqlResponseError<unknown>): GraphqlAnswer {
  return GraphqlAnswer.parse({ data, errors });
}

/** The response, also of a refused request. */
async function answerOf(send: () => HttpResponse | Promise<HttpResponse>): Promise<HttpResponse> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof RequestError && error.response !== undefined) return error.response;
    throw error;
  }
}
