import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/change.ts';
import { OCTOPRINT } from '../../shared/profile.ts';
import { besideHand, changesOfHandEdit } from './hand-edit.ts';

const PATH = '_plugins/a.md';
const BASE = `---
id: a
title: "A" # name
github: {repo: o/a, stars: 1}
tags: [x, y]
stats:
  week:
    instances: 3
    versions:
      1.0.0: 3
compatibility:
  python: ">=3"
---

One
Two
`;

function changesOf(text: string, base = BASE, path = PATH): Change[] {
  const edit = { path, base, text, who: 'me', at: '2026-01-01T00:00:00Z' };
  return changesOfHandEdit(edit, { id: 'a', profile: OCTOPRINT });
}

describe('an entry that is edited by hand', () => {
  it.each<[string, string, string, Partial<Change>[]]>([
    ['a scalar', 'title: "A"', 'title: B', [{ field: 'title', before: 'A', after: 'B', severity: 'routine' }]],
    ['a list', '[x, y]', '[y]', [{ field: 'tags', before: ['x', 'y'], after: ['y'], severity: 'routine' }]],
    ['a map in a line', 'stars: 1', 'stars: 2', [{ field: 'github.stars', before: 1, after: 2 }]],
    ['the repository', 'o/a', 'p/a', [{ field: 'github.repo', severity: 'notable' }]],
    ['the compatibility', '">=3"', '">=3.7"', [{ field: 'compatibility.python', severity: 'notable' }]],
    ['what disables it', 'tags:', 'disabled: why\ntags:', [{ field: 'disabled', after: 'why', severity: 'notable' }]],
    [
      'versions as one',
      '1.0.0: 3',
      '1.0.0: 2\n      1.1.0: 1',
      [{ field: 'stats.week.versions', before: { '1.0.0': 3 }, after: { '1.0.0': 2, '1.1.0': 1 } }],
    ],
    [
      'a map that goes, key by key',
      'github: {repo: o/a, stars: 1}\n',
      '',
      [
        { field: 'github.repo', before: 'o/a', severity: 'notable' },
        { field: 'github.stars', before: 1 },
      ],
    ],
    ['a map that becomes text', '{repo: o/a, stars: 1}', 'none', [{ field: 'github', after: 'none' }]],
    ['a map that comes without anything in it', 'tags:', 'extra: {}\ntags:', [{ field: 'extra', after: {} }]],
    ['its text', 'Two', 'Three\nFour', [{ field: '(body)', severity: 'routine' }]],
    ['a comment', '# name', '# its name', [{ field: '(layout)', severity: 'routine' }]],
    ['its title and its text', 'Two', 'Too', [{ field: '(body)' }]],
    ['what can be read no more', '[x, y]', '[x, y', [{ field: '(layout)', severity: 'notable' }]],
    ['nothing', 'id: a', 'id: a', []],
  ])('%s', (_, from, to, changes) => {
    const found = changesOf(BASE.replace(from, to));
    expect(found).toMatchObject(changes);
    expect(found).toHaveLength(changes.length);
    for (const change of found) expect(change).toMatchObject({ entry: PATH, file: PATH, source: 'hand' });
  });

  it('says how many lines differ where no value says it', () => {
    expect(changesOf(BASE.replace('Two', 'Three\nFour'))[0]?.reason).toContain('+2 −1 lines');
    expect(changesOf(BASE.replace('# name', ''))[0]?.reason).toContain('+1 −1 lines');
  });

  it('has no value where it was not there', () => {
    const [came] = changesOf(BASE.replace('tags:', 'note: x\ntags:'));
    expect(came).not.toHaveProperty('before');
    const [went] = changesOf(BASE.replace('tags: [x, y]\n', ''));
    expect(went).not.toHaveProperty('after');
  });
});

it.each([
  ['_data/notices.yaml', 'notable'],
  ['_data/blacklist.yaml', 'notable'],
  ['_data/update_check_overlays_py2.yaml', 'notable'],
  ['_data/compat.yaml', 'routine'],
])('the data file %s is one change, and %s', (path, severity) => {
  expect(changesOf('- a\n- b\n', '- a\n', path)).toMatchObject([
    { field: '(file)', severity, file: path, entry: path },
  ]);
});

it.each([
  ['the field itself', 'github.stars', 'github.stars', false],
  ['a part of it', 'stats.week.versions', 'stats', false],
  ['what it is a part of', 'github', 'github.stars', false],
  ['another', 'github.stars', 'github.watchers', true],
  ['one whose name only begins alike', 'github.star', 'github.stars', true],
  ['its text', 'github.stars', '(body)', true],
])('a change beside a hand that edited %s', (_, field, byHand, isLeft) => {
  const found: Change = { entry: PATH, file: PATH, field, source: 'github', severity: 'routine', reason: 'x' };
  const hand: Change = { ...found, field: byHand, source: 'hand' };
  expect(besideHand([found, hand], [hand])).toEqual(isLeft ? [found, hand] : [hand]);
  expect(besideHand([found], [{ ...hand, file: '_plugins/b.md' }])).toEqual([found]);
});
