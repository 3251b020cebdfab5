import { expect, it } from 'vitest';
import type { Problem } from '../../../../shared/problems/index.ts';
import { heldRemedies } from './held-remedies.ts';

it.each<[Problem, boolean, string[]]>([
  [{ code: 'change.conflict', path: 'a', theirs: '1', ours: '2' }, false, ['review', 'fetch']],
  [{ code: 'change.edit-conflict', path: 'a' }, true, ['open', 'discard']],
  [{ code: 'file.dirty', path: 'a' }, false, ['read']],
  [{ code: 'edit.refused', path: 'a', why: 'it is' }, false, ['open', 'read']],
])('%#: says what can be done', (problem, isByHand, remedies) => {
  expect(heldRemedies(problem, isByHand)).toEqual(remedies);
});
