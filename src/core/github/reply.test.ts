import { describe, expect, it } from 'vitest';
import { replyOf } from './reply.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const reply = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  replyOf({ status, headers, body }, NOW);

describe('an answer of GitHub’s GraphQL', () => {
  it('is an answer where there is data, whole or partial', () => {
    expect(reply(200, { data: { r0: {} } }).kind).toBe('answered');
    expect(reply(200, { data: { r0: null }, errors: [{ message: 'no', path: ['r0'] }] }).kind).toBe('answered');
  });

  it('is an answer where every repository is gone and the errors say which', () => {
    expect(reply(200, { data: null, errors: [{ message: 'no', path: ['r0'] }] }).kind).toBe('answered');
  });

  it('is broken where there is no data and no place', () => {
    const body = { data: null, errors: [{ message: 'Something went wrong while executing your query.' }] };
    expect(reply(200, body)).toEqual({ kind: 'broken', detail: 'Something went wrong while executing your query.' });
  });

  it.each([
    ['a bad gateway', 502, '<html>'],
    ['a time-out', 504, ''],
    ['a page instead of JSON', 200, '<html>'],
    ['a redirect, which is not followed', 302, ''],
  ])('is refused: %s', (_, status, body) => {
    expect(reply(status, body).kind).toBe('refused');
  });

  it.each([
    ['no token', 401, { message: 'Bad credentials' }, 'Bad credentials'],
    [
      'a token without rights',
      403,
      { message: 'Resource not accessible by personal access token' },
      'Resource not accessible by personal access token',
    ],
  ])('is unauthorized: %s', (_, status, body, detail) => {
    expect(reply(status, body)).toEqual({ kind: 'unauthorized', detail });
  });

  it.each([
    [
      'primary, status 200, until the reset',
      200,
      { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] },
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 90) },
      90_000,
    ],
    [
      'primary, its reset just past',
      200,
      { errors: [{ type: 'RATE_LIMITED', message: 'x' }] },
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 - 5) },
      1_000,
    ],
    [
      'secondary, status 403',
      403,
      { message: 'You have exceeded a secondary rate limit.' },
      { 'retry-after': '7' },
      7_000,
    ],
    ['secondary, status 200', 200, { message: 'You have exceeded a secondary rate limit.' }, {}, 60_000],
    ['secondary, status 429', 429, { message: 'slow down' }, { 'retry-after': '2' }, 2_000],
    ['secondary, in an error', 200, { errors: [{ message: 'You have exceeded a secondary rate limit' }] }, {}, 60_000],
  ])('is limited: %s', (_, status, body, headers, waitMs) => {
    expect(reply(status, body, headers)).toEqual({ kind: 'limited', waitMs });
  });
});
