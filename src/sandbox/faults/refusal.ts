import { random } from '../world/random.ts';
import { exhaustedHeaders } from '../rate-limit.ts';
import { html, json, restError, type RawAnswer } from '../raw-answer.ts';
import type { ActiveFaults } from './active-faults.ts';

const DOCUMENTATION = 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits';
const SECONDARY_MESSAGE =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. ' +
  'If you reach out to GitHub Support for help, please include the request ID ABCD:1234:56789A:BCDEF0:12345678.';

/** A request, as far as a refusal depends on it. */
export interface RefusableRequest {
  kind: 'graphql' | 'rest';
  /** Its number among all requests, from 1. */
  number: number;
  /** How many repositories it asks for. */
  repositories: number;
  seed: number;
  nowMs: number;
}

/** What the faults answer in place of GitHub; `undefined` where they let the request through. */
export function refusal(faults: ActiveFaults, request: RefusableRequest): RawAnswer | undefined {
  if (faults.has('bad-credentials')) return badCredentials();
  const chance = (faults.number('flaky') ?? 0) / 100;
  if (random(request.seed, 'flaky', request.number).chance(chance)) return html(502);
  if (request.repositories > (faults.number('refuse-over') ?? Infinity)) return html(502);
  return (
    primaryLimit(faults, request) ?? secondaryLimit(faults, request) ?? (faults.has('garbage') ? html(200) : undefined)
  );
}

function primaryLimit(faults: ActiveFaults, { kind, nowMs }: RefusableRequest): RawAnswer | undefined {
  const struck = kind === 'graphql' ? faults.take('primary-limit', faults.number('primary-limit') ?? 0) : undefined;
  if (!struck) return undefined;
  // GitHub has sent both types.
  const error =
    struck.before % 2 === 0
      ? { type: 'RATE_LIMITED', message: 'API rate limit exceeded for user ID 1.' }
      : { type: 'RATE_LIMIT', code: 'graphql_rate_limit', message: 'API rate limit already exceeded for user ID 1.' };
  return json(200, { errors: [error] }, exhaustedHeaders(nowMs + 1_000));
}

function secondaryLimit(faults: ActiveFaults, { kind }: RefusableRequest): RawAnswer | undefined {
  const struck = faults.take('secondary-limit', faults.number('secondary-limit') ?? 0);
  if (!struck) return undefined;
  const headers = { 'retry-after': '1' };
  return kind === 'rest' || struck.before % 2 === 0
    ? json(403, { message: SECONDARY_MESSAGE, documentation_url: DOCUMENTATION, status: '403' }, headers)
    : json(200, { data: null, errors: [{ message: SECONDARY_MESSAGE }] }, headers);
}

/** What a token gets that GitHub does not know, or knows no longer. */
export function badCredentials(): RawAnswer {
  return restError(401, 'Bad credentials');
}
