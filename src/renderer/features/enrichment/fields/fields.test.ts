import { expect, it } from 'vitest';
import type { Evidence } from '../../../../shared/evidence.ts';
import { review } from '../review/example-review.ts';
import { evidenceNotes } from './evidence-notes.ts';
import { evidenceUrl } from './open-evidence.ts';
import { sentence } from './sentence.ts';

const github: Evidence = { kind: 'repository', asked: 'a/b', answered: 'c/d' };
const usage: Evidence = { kind: 'export', window: 'week', address: 'https://x.example/7d.json', generatedAt: null };

it('shows evidence once, and the history of a window once', () => {
  const { items } = review(
    'a',
    [
      { field: 'github.repo', severity: 'alarming', evidence: github },
      { field: 'stats.week.instances', source: 'usage', severity: 'alarming', evidence: usage },
      { field: 'stats.week.install_events', source: 'usage', severity: 'alarming', evidence: usage },
    ],
    [{ code: 'owner-changed', severity: 'alarming', evidence: { ...github } }],
  );
  const notes = evidenceNotes(items);
  expect(items.map(({ id }) => notes.get(id))).toEqual([
    { as: undefined, history: undefined },
    { as: 'Owner changed', history: undefined },
    { as: undefined, history: 'stats.week.instances' },
    { as: 'Instances, 7 days', history: undefined },
  ]);
});

const excerpt = { firstLine: 1, lines: [] };
it.each<[string, Evidence, string | undefined]>([
  ['a repository', github, 'https://github.com/c/d'],
  ['an export', usage, 'https://x.example/7d.json'],
  ['an export that is a file', { ...usage, address: '/tmp/7d.json' }, undefined],
  [
    'a line',
    { kind: 'source', repository: 'a/b', commit: 'c0', file: 'x y/z#.py', line: 3, excerpt },
    'https://github.com/a/b/blob/c0/x%20y/z%23.py#L3',
  ],
  ['a folder', { kind: 'source', repository: '/tmp/a', file: 'z.py', line: 3, excerpt }, undefined],
  [
    'a path that leads out',
    { kind: 'source', repository: 'a/b', commit: 'c0', file: '../../e/f', line: 3, excerpt },
    undefined,
  ],
  ['a name that leads out', { kind: 'repository', asked: '../x', answered: null }, undefined],
])('%s is looked at where it is', (_, evidence, expected) => {
  expect(evidenceUrl(evidence)).toBe(expected);
});

it.each([
  ['stars: +3', 'github', 'Stars: +3.'],
  ['no push since 2023-01-01: over 2 years', undefined, 'No push since 2023-01-01: over 2 years.'],
  [
    'wled is abandoned: every host that has wled installed, in any version, will show “Gone.”',
    'notices',
    'wled is abandoned.',
  ],
  ['wled runs on Python >=3: every host on Python 2 will show it', 'overlays', 'wled runs on Python >=3.'],
  ['wled edited, as one text', 'hand', 'wled edited, as one text.'],
  ['The entry declares nothing.', 'compatibility', 'The entry declares nothing.'],
] as const)('%s, of %s, is said as %s', (reason, source, expected) => {
  expect(sentence(reason, source)).toBe(expected);
});
