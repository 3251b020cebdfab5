import { describe, expect, it } from 'vitest';
import { outcomesOf } from './answer.ts';
import type { FactName } from './facts.ts';

const ASK = { owner: 'o', name: 'n', files: ['setup.py'] };
const FACTS: FactName[] = ['stargazerCount', 'latestRelease'];
const repository = {
  stargazerCount: 3,
  latestRelease: null,
  f0: { text: 'x = 1', byteSize: 5, isBinary: false, isTruncated: false },
};

function outcome(r0: unknown, errors: { message?: string; type?: string; path?: (string | number)[] }[] = []) {
  const whole = errors.map((error) => ({ message: 'it failed', ...error }));
  return outcomesOf({ data: { r0 }, errors: whole }, [ASK], FACTS)[0];
}
function found(r0: unknown, errors: Parameters<typeof outcome>[1] = []) {
  const result = outcome(r0, errors);
  if (result?.kind !== 'found') throw new Error(`not found: ${result?.kind ?? 'nothing'}`);
  return result.found;
}

describe('one repository of an answer', () => {
  it('gives its facts and files', () => {
    expect(found(repository)).toEqual({
      status: 'found',
      facts: { stargazerCount: 3, latestRelease: null },
      failures: [],
      files: new Map([['setup.py', { text: 'x = 1' }]]),
      issues: new Map(),
    });
  });

  it('tells a nullable field that failed from one that is null', () => {
    const { facts, failures } = found(repository, [{ path: ['r0', 'latestRelease'] }]);
    expect(facts).toEqual({ stargazerCount: 3 });
    expect(failures).toEqual([{ fact: 'latestRelease', unexpected: false, detail: 'it failed' }]);
  });

  it.each([
    ['missing', {}],
    ['null', { stargazerCount: null }],
    ['a string', { stargazerCount: '3' }],
    ['negative', { stargazerCount: -1 }],
    ['huge', { stargazerCount: 1e300 }],
  ])('keeps a count that is %s out of the facts', (_, over) => {
    const { facts, failures } = found({ ...repository, stargazerCount: undefined, ...over });
    expect(facts).toEqual({ latestRelease: null });
    expect(failures).toMatchObject([{ fact: 'stargazerCount', unexpected: true }]);
  });

  it('asks again without a field that took the repository with it', () => {
    expect(outcome(null, [{ path: ['r0', 'stargazerCount'] }])).toEqual({
      kind: 'facts-failed',
      facts: [{ fact: 'stargazerCount', detail: 'it failed' }],
    });
  });

  it.each([
    ['not found', { type: 'NOT_FOUND', path: ['r0'] }, 'not-found'],
    ['over a limit', { type: 'RESOURCE_LIMITS_EXCEEDED', path: ['r0'] }, 'over-limit'],
    ['over a limit that names no place', { type: 'RESOURCE_LIMITS_EXCEEDED' }, 'over-limit'],
    ['blocked', { type: 'FORBIDDEN', path: ['r0'], message: 'Repository access blocked' }, 'closed'],
    [
      'behind single sign-on',
      { type: 'FORBIDDEN', path: ['r0'], message: 'Resource protected by organization SAML enforcement.' },
      'closed',
    ],
    ['failed', { path: ['r0'] }, 'failed'],
    ['left out without a word', { path: ['r7'] }, 'failed'],
  ])('is %s', (_, error, kind) => {
    expect(outcome(null, [error])?.kind).toBe(kind);
  });

  it.each([
    ['not there', null, null],
    ['a folder', {}, null],
    ['truncated', { text: 'x', byteSize: 9e6, isTruncated: true }, { unreadable: 'it is too large (9000000 bytes)' }],
    ['binary', { text: null, byteSize: 9, isBinary: true }, { unreadable: 'it is binary' }],
    ['something else', 'text', { unreadable: 'the answer is not a file' }],
  ])('has a file that is %s', (_, f0, answer) => {
    expect(found({ ...repository, f0 }).files.get('setup.py')).toEqual(answer);
  });

  it('does not take a file that failed for one that is not there', () => {
    const { files } = found({ ...repository, f0: null }, [{ path: ['r0', 'f0'] }]);
    expect(files.get('setup.py')).toEqual({ unreadable: 'it failed' });
  });
});
