import { expect, it } from 'vitest';
import { needOf, RIGHTS } from './rights.ts';

it.each([
  ['push', 'classic', 'public_repo'],
  ['push', 'fine-grained', 'Contents: read and write'],
  ['rerun', 'app', 'Actions: read and write'],
  ['push', null, 'public_repo, or Contents: read and write'],
  ['read', 'unknown', 'any token'],
  ['read', 'classic', 'any token'],
] as const)('to %s a token of kind %s needs: %s', (id, kind, need) => {
  const right = RIGHTS.find((one) => one.id === id);
  expect(right && needOf(right, kind)).toBe(need);
});
