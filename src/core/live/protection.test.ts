import { expect, it } from 'vitest';
import { protectionOf } from './protection.ts';

const writer = { permissions: { push: true, admin: false }, isArchived: false };
const admin = { permissions: { push: true, admin: true }, isArchived: false };
const reader = { permissions: { push: false, admin: false }, isArchived: false };
const nobody = { permissions: null, isArchived: false };
const rule = (...types: string[]) => ({ isProtected: false, rules: types.map((type) => ({ type, parameters: {} })) });

it.each([
  ['nothing keeps it', rule(), writer, 'allowed', []],
  ['what forbids other things does not', rule('deletion', 'non_fast_forward'), writer, 'allowed', []],
  ['no right to push', rule(), reader, 'refused', ['you may not push']],
  ['an archived repository', rule(), { ...admin, isArchived: true }, 'refused', ['archived']],
  ['pull requests only', rule('pull_request'), writer, 'refused', ['pull requests only']],
  ['pull requests only, for an administrator', rule('pull_request'), admin, 'unknown', ['pull requests only']],
  ['checks that must have passed', rule('required_status_checks'), writer, 'refused', ['checks']],
  ['two rules of a kind, said once', rule('update', 'update'), writer, 'refused', ['lets past']],
  ['signed commits', rule('required_signatures'), writer, 'unknown', ['signed']],
  ['protected as of old', { isProtected: true, rules: [] }, writer, 'unknown', ['does not say how']],
  ['rules that GitHub does not say', { isProtected: false, rules: null }, writer, 'unknown', []],
  ['a protection that GitHub does not say', { isProtected: null, rules: [] }, writer, 'unknown', []],
  ['nobody signed in', rule(), nobody, 'unknown', []],
  ['a repository that was not answered', rule(), null, 'unknown', []],
] as const)('%s', (_, rules, repository, push, why) => {
  const protection = protectionOf({ ...rules, rules: rules.rules && [...rules.rules] }, repository);
  expect(protection.push).toBe(push);
  expect(protection.why).toHaveLength(why.length);
  for (const [at, words] of why.entries()) expect(protection.why[at]).toContain(words);
});
