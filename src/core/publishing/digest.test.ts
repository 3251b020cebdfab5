import { expect, it } from 'vitest';
import { digestOf } from './digest.ts';
import type { PreparedFile } from './prepared.ts';

function file(path: string, after: string | null, mode = '100644'): PreparedFile {
  return {
    ...{ path, mode, kind: 'changed', additions: 1, deletions: 1, changes: 1, staysBehind: 0, notable: null },
    ...{ severity: 'routine', before: Buffer.from('x'), after: after === null ? null : Buffer.from(after), made: [] },
  };
}

const PLAN = { base: 'b', files: [file('a', '1'), file('c', '2')] };

it('is the same for the same commit', () => {
  expect(digestOf({ base: 'b', files: [file('a', '1'), file('c', '2')] })).toBe(digestOf(PLAN));
});

it.each([
  ['another base', { ...PLAN, base: 'c' }],
  ['another content', { ...PLAN, files: [file('a', '1'), file('c', '3')] }],
  ['a file less', { ...PLAN, files: [file('a', '1')] }],
  ['a file that goes', { ...PLAN, files: [file('a', '1'), file('c', null)] }],
  ['an empty file', { ...PLAN, files: [file('a', '1'), file('c', '')] }],
  ['another mode', { ...PLAN, files: [file('a', '1', '100755'), file('c', '2')] }],
  ['another name', { ...PLAN, files: [file('a', '1'), file('d', '2')] }],
])('is another for %s', (_, plan) => {
  expect(digestOf(plan)).not.toBe(digestOf(PLAN));
});
