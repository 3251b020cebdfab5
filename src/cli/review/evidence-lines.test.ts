import { expect, it } from 'vitest';
import type { Evidence } from '../../shared/evidence.ts';
import { evidenceLines } from './evidence-lines.ts';

const ASKED = { kind: 'repository', asked: 'o/n', answered: 'o/n', repositoryId: 'R_2', ownerId: 'U_2' } as const;
const SOURCE: Evidence = {
  ...{ kind: 'source', repository: 'o/n', file: 'setup.py', line: 1, commit: '0123456789abcdef' },
  excerpt: { firstLine: 1, lines: ['x'] },
};

it.each<[string, Evidence, string[]]>([
  ['the name that was asked', ASKED, []],
  ['another name', { ...ASKED, answered: 'p/n' }, ['asked for o/n, GitHub answered p/n']],
  [
    'another repository under the same name',
    { ...ASKED, known: { name: 'o/n', repositoryId: 'R_1', ownerId: 'U_1' } },
    ['was repository R_1 of owner U_1, is repository R_2 of owner U_2'],
  ],
])('says of %s what there is to see', (_, evidence, lines) => {
  expect(evidenceLines(evidence)).toEqual(lines);
});

it('says when the source was committed, where it is known', () => {
  const head = 'o/n: setup.py, line 1 at 0123456789';
  expect(evidenceLines(SOURCE)[0]).toBe(head);
  expect(evidenceLines({ ...SOURCE, committedAt: '2026-11-24T13:02:11Z' })[0]).toBe(`${head} of 2026-11-24`);
});
