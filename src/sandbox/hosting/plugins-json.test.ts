import { expect, it } from 'vitest';
import { publishedPlugins } from './plugins-json.ts';

const COMPAT = 'os:\n  map:\n    nix: [linux, freebsd]\n';

function published(front: string, more: Record<string, string> = {}): unknown {
  const texts = new Map([
    ['_data/compat.yaml', COMPAT],
    ['_plugins/one.md', `---\n${front}\n---\nText\n`],
    ...Object.entries(more),
  ]);
  // Fields without a value are left out of JSON.
  return (JSON.parse(JSON.stringify(publishedPlugins(texts, 'http://site'))) as unknown[])[0];
}

it('has an entry with every field as hosts read it', () => {
  const front = `id: another
title: One
description: Does it
note: With care
authors: [Ann, Bob]
date: 2020-02-03
featuredimage: /assets/img/plugins/one/a.png
privacypolicy: https://example.org/privacy
follow_dependency_links: true
compatibility:
  octoprint: ["1.4.0"]
  os: [nix, linux, windows]
  python: ">=3,<4"
attributes: [cloud]
abandoned: https://example.org/issues/1
github:
  latest_release: "1.10"
  latest_release_date: 2023-02-18 06:58:56 +0000
  latest_release_tag: v1.10
  releases: 3
  last_push: 2023-02-19 08:00:00Z
  stars: 7
  open_issues: 1
  closed_issues: 2
stats:
  week: { instances: 5, install_events: 1 }
  month: { instances: 9, install_events: 4, versions: { 1.0.0: 9 } }`;
  expect(published(front)).toEqual({
    id: 'one',
    published: '2020-02-03 00:00:00 +0000',
    title: 'One',
    description: 'Does it With care',
    author: 'Ann, Bob',
    page: 'http://site/plugins/one/',
    privacypolicy: 'https://example.org/privacy',
    follow_dependency_links: true,
    image: 'http://site/assets/img/plugins/one/a.png',
    compatibility: { octoprint: ['1.4.0'], os: ['linux', 'freebsd', 'windows'], python: '>=3,<4' },
    abandoned: true,
    attributes: ['cloud'],
    github: {
      latest_release: { name: '1.10', date: '2023-02-18 06:58:56 +0000', tag: 'v1.10' },
      releases: 3,
      last_push: '2023-02-19 08:00:00 +0000',
      stars: 7,
      issues: { open: 1, closed: 2 },
    },
    stats: { instances_month: 9, install_events_month: 4, instances_week: 5, install_events_week: 1 },
  });
});

it.each([
  [
    'nothing is declared',
    'attributes:',
    { compatibility: { octoprint: [], os: [], python: '>=2.7,<3' }, attributes: [] },
  ],
  ['it is disabled', 'disabled: broken\ncompatibility: { os: [linux] }', { compatibility: { os: ['disabled'] } }],
  ['it has no full release', 'github: { releases: 0, stars: 1 }', { github: { stars: 1, issues: {} } }],
  [
    'it is commercial',
    'attributes: [commercial]\nstats: { month: { instances: 5 } }',
    { stats: { instances_month: 0 } },
  ],
  ['a screenshot is elsewhere', 'screenshots: [{ url: "https://e.org/a.png" }]', { image: 'https://e.org/a.png' }],
])('fills in what hosts expect where %s', (_, front, fields) => {
  expect(published(front)).toMatchObject(fields);
});

it('leaves out what no build could read, and sorts by date and file', () => {
  const texts = new Map([
    ['_plugins/c.md', '---\ndate: 2020-01-01\n---\n'],
    ['_plugins/b.md', '\uFEFF---\r\ndate: 2020-01-01\r\n---\r\n'],
    ['_plugins/a.md', '---\ndate: 2021-01-01\n---'],
    ['_plugins/broken.md', '---\na: [\n---\n'],
    ['_plugins/bomb.md', `---\na: &a [1]\nb: [${'*a,'.repeat(500)}]\n---\n`],
    ['_plugins/list.md', '---\n- a\n---\n'],
    ['_plugins/none.md', 'text'],
    ['_plugins/readme.txt', '---\na: 1\n---\n'],
  ]);
  expect(publishedPlugins(texts, '').map((plugin) => Object.entries(plugin)[0])).toEqual([
    ['id', 'b'],
    ['id', 'c'],
    ['id', 'a'],
  ]);
});
