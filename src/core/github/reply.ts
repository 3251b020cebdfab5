import type { GraphqlAnswer } from './answer.ts';
import { GraphqlAnswer as GraphqlAnswerSchema, GraphqlError } from './answer.ts';

/** An HTTP answer as Octokit gives it, a refusal included. */
export interface HttpAnswer {
  status: number;
  headers: Record<string, string | number | undefined>;
  body: unknown;
}

/** What one request came to. */
export type Reply =
  /** Data, whole or partial. */
  | { kind: 'answered'; answer: GraphqlAnswer }
  /** Refused as it stands: too large, too slow, or a fault on GitHub's side. */
  | { kind: 'refused'; detail: string }
  /** Answered without any data, by an error that names no place: one field or one repository breaks the query. */
  | { kind: 'broken'; detail: string }
  | { kind: 'limited'; waitMs: number }
  | { kind: 'unauthorized'; detail: string }
  | { kind: 'unreachable'; detail: string };

/** Without `retry-after` GitHub asks for a minute (GitHub docs, "Rate limits and query limits for the GraphQL API"). */
const UNSAID_WAIT_MS = 60_000;

/** Sorts an answer of `POST /graphql`; `now` in milliseconds since 1970. */
export function replyOf({ status, headers, body }: HttpAnswer, now: number): Reply {
  const parsed = GraphqlAnswerSchema.safeParse(body);
  const errors = parsed.success ? (parsed.data.errors ?? []) : [];
  const said = messageOf(body, errors);
  if (isLimit(status, headers, said, errors)) return { kind: 'limited', waitMs: waitOf(headers, now) };
  if (status === 401 || status === 403) return { kind: 'unauthorized', detail: said || `status ${status}` };
  if (status !== 200) return { kind: 'refused', detail: `status ${status}` };
  if (!parsed.success) return { kind: 'refused', detail: 'the answer is not JSON of GraphQL' };
  if (parsed.data.data) return { kind: 'answered', answer: parsed.data };
  if (errors.some(({ path }) => path !== undefined)) return { kind: 'answered', answer: parsed.data };
  return { kind: 'broken', detail: said || 'an answer without data' };
}

/** The primary limit answers status 200 with an error of its type, the secondary one 403, 429 or 200; REST's 403 or 429. */
export function isLimit(
  status: number,
  headers: HttpAnswer['headers'],
  said: string,
  errors: readonly GraphqlError[],
): boolean {
  if (errors.some(({ type }) => type === 'RATE_LIMITED' || type === 'RATE_LIMIT')) return true;
  if (/secondary rate limit/i.test(said)) return true;
  if (status !== 403 && status !== 429) return false;
  return (
    headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0' || /rate limit/i.test(said)
  );
}

/** How long GitHub asks to wait, in milliseconds. */
export function waitOf(headers: HttpAnswer['headers'], now: number): number {
  const retryAfter = Number(headers['retry-after']);
  if (Number.isFinite(retryAfter) && retryAfter >= 0) return retryAfter * 1_000;
  const reset = Number(headers['x-ratelimit-reset']);
  if (String(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset))
    return Math.max(1_000, reset * 1_000 - now);
  return UNSAID_WAIT_MS;
}

function messageOf(body: unknown, errors: readonly GraphqlError[]): string {
  if (errors[0] !== undefined) return errors[0].message;
  const parsed = GraphqlError.safeParse(body);
  return parsed.success && parsed.data.message !== 'no message' ? parsed.data.message : '';
}
