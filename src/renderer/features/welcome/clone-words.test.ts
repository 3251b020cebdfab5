import { expect, it } from 'vitest';
import type { CloneProgress } from '../../../shared/contract/registry.ts';
import { clonePercent, cloneWords, folderIn } from './clone-words.ts';

const at = (
  stage: CloneProgress['stage'],
  share: number | null,
  receivedBytes: number | null = null,
): CloneProgress => ({
  runId: '1',
  stage,
  share,
  receivedBytes,
});

it.each([
  [null, 'Asking the server', 0],
  [at('receiving', 0.6, 1_200), 'Cloning, 1200 B, 60%', 47],
  [at('receiving', null, 1_200), 'Cloning, 1200 B', 5],
  [at('resolving', 1, 1_200), 'Putting it together, 100%', 80],
  [at('checking out', 1), 'Writing the files, 100%', 100],
])('of %j says %s, %i', (progress, words, percent) => {
  expect(cloneWords(progress, (size) => `${size} B`)).toBe(words);
  expect(clonePercent(progress)).toBe(percent);
});

it.each([
  ['/home/mara', '/home/mara/Registries/plugin-registry', '/home/mara/plugin-registry'],
  ['/', '/x/y/', '/y'],
  ['C:\\Work\\', 'C:\\Users\\m\\registry', 'C:\\Work\\registry'],
])('in %s, of %s: %s', (parent, proposed, folder) => {
  expect(folderIn(parent, proposed)).toBe(folder);
});
