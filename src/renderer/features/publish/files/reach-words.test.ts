import { expect, it } from 'vitest';
import type { ReachesUsers } from '../../../../shared/publication.ts';
import { reachWord, textOf } from './reach-words.ts';

it.each<[ReachesUsers['kind'], string, string]>([
  ['overlay', '{"disabled":true,"compatible":false}', 'disabled: true, compatible: false'],
  ['overlay', '{broken}', '{broken}'],
  ['notice', '{"disabled":true}', '{"disabled":true}'],
])('%s: %s is read as "%s"', (kind, text, words) => {
  expect(textOf({ kind, text })).toBe(words);
});

it('never takes what is not counted for none', () => {
  expect(reachWord({ instances: null })).toBe('not counted');
  expect(reachWord({ instances: 0 })).toBe('0 instances');
});
