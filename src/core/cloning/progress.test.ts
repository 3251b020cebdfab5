import { expect, it } from 'vitest';
import { progressIn, progressReader, type Progress } from './progress.ts';

it.each<[string, Progress | undefined]>([
  [
    'Receiving objects:  45% (450/1000), 1.50 MiB | 1.00 MiB/s',
    { stage: 'receiving', share: 0.45, receivedBytes: 1_572_864 },
  ],
  ['Receiving objects: 100% (3/3), done.', { stage: 'receiving', share: 1, receivedBytes: null }],
  [
    'Receiving objects: 100% (3/3), 300 bytes | 300.00 KiB/s, done.',
    { stage: 'receiving', share: 1, receivedBytes: 300 },
  ],
  ['Resolving deltas:   7% (1/14)', { stage: 'resolving', share: 0.07, receivedBytes: null }],
  ['Updating files:  50% (200/400)', { stage: 'checking out', share: 0.5, receivedBytes: null }],
  ['remote: Compressing objects: 100% (3/3)', undefined],
  ["Cloning into '.'...", undefined],
  ['', undefined],
])('%j', (line, progress) => {
  expect(progressIn(line)).toEqual(progress);
});

it('is told once for each line that is whole, and counts what came in two fetches together', () => {
  const told: Progress[] = [];
  const read = progressReader((progress) => told.push(progress));
  for (const piece of [
    'Receiving objects:  50% (1/2), 2.00 KiB | 1 KiB/s\rReceiving obj',
    'ects: 100% (2/2), 4.00 KiB | 1 KiB/s\rReceiving objects: 100% (2/2), 4.00 KiB | 1 KiB/s, done.\n',
    'Receiving objects: 100% (1/1), 1.00 KiB | 1 KiB/s, done.\n',
    'Updating files: 100% (2/2), done.\n',
  ]) {
    read(piece);
  }
  expect(told.map(({ stage, share, receivedBytes }) => [stage, share, receivedBytes])).toEqual([
    ['receiving', 0.5, 2048],
    ['receiving', 1, 4096],
    ['receiving', 1, 5120],
    ['checking out', 1, 5120],
  ]);
});
