import { expect, it } from 'vitest';
import { callerOf } from './caller.ts';

const ISSUED = new Map([
  ['gho_reader', 'read:user'],
  ['gho_public', 'read:user, public_repo'],
]);

function basic(text: string): string {
  return `Basic ${Buffer.from(text).toString('base64')}`;
}

it.each([
  ['no header', undefined, 'anonymous'],
  ['nothing in it', basic(':'), 'anonymous'],
  ['another scheme', 'Digest abc', 'refused'],
  ['no scheme', 'ghp_token', 'refused'],
  ['a token in the password', basic('x-access-token:ghp_a:b'), { login: 'hollis-lane', scopes: 'repo, workflow' }],
  ['a token in the name', basic('ghp_readonly:'), { canPush: false }],
  ['an expired token', 'token ghp_expired_1', 'refused'],
  ['a fine-grained token', 'bearer github_pat_1', { scopes: undefined, canPush: true }],
  ['a token that was given out', 'Bearer gho_reader', { scopes: 'read:user', canPush: false }],
  ['one that may write what is public', 'Bearer gho_public', { canPush: true }],
])('%s', (_, header, expected) => {
  const caller = callerOf(header, ISSUED);
  if (typeof expected === 'string') expect(caller).toBe(expected);
  else expect(caller).toMatchObject(expected);
});
