import { describe, expect, it } from 'vitest';
import { exampleText, findingsIn, foundBy, type Front } from '../example-entry.ts';

const found = (over: Front): string[] => foundBy('schema', over);

it('finds nothing in an entry that uses every key', () => {
  const usage = '{instances: 1, install_events: 0, versions: {"1.10": 2}}';
  const text = exampleText({
    author: null,
    authors: '[A, B]',
    follow_dependency_links: 'no',
    tags: '[a, b]',
    screenshots: '[{url: /assets/img/plugins/example/a.png, alt: a, caption: b}]',
    featuredimage: '/assets/img/plugins/example/a.png',
    compatibility: '{octoprint: [1.3.9, ">=1.2,<2"], os: [windows, linux, macos, freebsd, posix, nix], python: ">=3"}',
    privacypolicy: 'https://example.com/privacy',
    attributes: '[cloud, commercial, free-tier, ai-developed]',
    disabled: 'It harms.',
    abandoned: 'https://github.com/demo/registry/issues/1',
    up_for_adoption: 'https://github.com/demo/example/issues/2',
    redirect_from: '/old/',
    stats: `{week: ${usage}, month: ${usage}}`,
    github:
      '{repo: demo/example, open_issues: 1, closed_issues: 2, releases: 3, watchers: 4, stars: 5, last_push: 2023-02-18 06:58:56 +0000, latest_release: "1.10", latest_release_date: 2023-02-18 06:58:56 +0000, latest_release_url: "https://github.com/demo/example/releases", latest_release_tag: v1}',
  });
  expect(findingsIn(text, { images: ['assets/img/plugins/example/a.png'] })).toEqual([]);
});

describe('keys', () => {
  it.each(['layout', 'id', 'title', 'description', 'license', 'date', 'homepage', 'source', 'archive'])(
    '%s is required',
    (key) => expect(found({ [key]: null })).toEqual([`error ${key}`]),
  );

  it.each(['note', 'Title', 'toString', '"<<"', 'x y'])('%s is not allowed', (key) =>
    expect(found({ [key]: 'a' })).toEqual([`error ${key.replaceAll('"', '')}`]),
  );

  it.each([
    ['compatibility', '{python: ">=3", pyhton: "3"}', 'compatibility.pyhton'],
    ['screenshots', '[{url: "https://example.com/a.png", src: b}]', 'screenshots.0.src'],
    ['screenshots', '[{url: "https://example.com/a.png"}, {alt: b}]', 'screenshots.1.url'],
    ['stats', '{day: {instances: 1}}', 'stats.day'],
    ['stats', '{week: {installs: 1}}', 'stats.week.installs'],
    ['github', '{forks: 1}', 'github.forks'],
  ])('below %s: %s', (key, value, field) => expect(found({ [key]: value })).toEqual([`error ${field}`]));
});

describe('values', () => {
  it.each([
    ['title', '""'],
    ['title', '"  "'],
    ['title', ''],
    ['title', 'null'],
    ['title', 'yes'],
    ['title', '2048'],
    ['title', '1:30'],
    ['title', '2020-01-05'],
    ['title', '[a]'],
    ['title', '{a: b}'],
    ['id', '123'],
    ['layout', 'page'],
    ['authors', 'A'],
    ['authors', ''],
    ['tags', ''],
    ['tags', 'a, b'],
    ['screenshots', ''],
    ['screenshots', '{url: a}'],
    ['follow_dependency_links', '"yes"'],
    ['follow_dependency_links', 'y'],
    ['compatibility', ''],
    ['compatibility', '[a]'],
    ['attributes', 'cloud'],
    ['disabled', 'true'],
    ['redirect_from', '{a: b}'],
    ['stats', '[]'],
    ['github', '12'],
  ])('%s: %s is an error', (key, value) => expect(found({ [key]: value })).toEqual([`error ${key}`]));

  it.each([
    ['compatibility', '{octoprint: 1.3.9}', 'compatibility.octoprint'],
    ['compatibility', '{octoprint: [1.3]}', 'compatibility.octoprint.0'],
    ['compatibility', '{os: [linux, win]}', 'compatibility.os.1'],
    ['compatibility', '{os: [linux, Windows]}', 'compatibility.os.1'],
    ['compatibility', '{os: [""]}', 'compatibility.os.0'],
    ['compatibility', '{python: 3.7}', 'compatibility.python'],
    ['compatibility', '{python: }', 'compatibility.python'],
    ['screenshots', '[a.png]', 'screenshots.0'],
    ['screenshots', '[{url: "https://example.com/a.png", alt: ""}]', 'screenshots.0.alt'],
    ['tags', '[a, ""]', 'tags.1'],
    ['tags', '[a, ~]', 'tags.1'],
    ['tags', '[{a: b}]', 'tags.0'],
    ['redirect_from', '[/a/, ""]', 'redirect_from.1'],
    ['stats', '{week: {instances: -1}}', 'stats.week.instances'],
    ['stats', '{week: {instances: 1.5}}', 'stats.week.instances'],
    ['stats', '{week: {instances: "1"}}', 'stats.week.instances'],
    ['stats', '{week: {versions: {"1.0": x}}}', 'stats.week.versions.1.0'],
    ['stats', '{week: {versions: [1]}}', 'stats.week.versions'],
    ['github', '{repo: example}', 'github.repo'],
    ['github', '{repo: "a/b/c"}', 'github.repo'],
    ['github', '{latest_release: 1.10}', 'github.latest_release'],
    ['github', '{last_push: 12}', 'github.last_push'],
  ])('%s: %s is an error of %s', (key, value, field) => expect(found({ [key]: value })).toEqual([`error ${field}`]));

  it.each([
    ['title', 'y'],
    ['title', '1.3.9'],
    ['title', '"2048"'],
    ['title', '|\n  a\n  b'],
    ['title', '!!str 2048'],
    ['tags', '[]'],
    ['attributes', ''],
    ['attributes', '~'],
    ['follow_dependency_links', 'yes'],
    ['follow_dependency_links', 'Off'],
    ['compatibility', '{}'],
    ['redirect_from', '[/a/, /b/]'],
    ['github', '{last_push: 2023-02-18 06:58:56}'],
  ])('%s: %s is right', (key, value) => expect(found({ [key]: value })).toEqual([]));

  it.each(['[3, a]', '[yes]', '[1.10]', '[2020-01-05]'])('tags: %s is a warning: a reader prints something', (value) =>
    expect(found({ tags: value })).toEqual(['warning tags.0']),
  );

  it.each([
    ['2020-01-05', []],
    ['2020-02-29', []],
    ['2020-01-05 10:00:00', ['warning date']],
    ['"2020-01-05"', ['error date']],
    ["'2020-01-05'", ['error date']],
    ['2020-1-5', ['error date']],
    ['05.01.2020', ['error date']],
    ['20200105', ['error date']],
    ['', ['error date']],
  ])('date: %s', (value, expected) => expect(found({ date: value })).toEqual(expected));
});

it('finds everything at once, each at its value', () => {
  const text = exampleText({
    title: '""',
    date: '"2020-01-05"',
    nots: 'x',
    compatibility: '\n  os:\n  - linux\n  - win',
  });
  expect(findingsIn(text).map(({ field, line, column }) => `${field ?? ''} ${line ?? 0}:${column ?? 0}`)).toEqual([
    'title 4:8',
    'date 8:7',
    'compatibility.os.1 15:5',
    'nots 16:1',
  ]);
});

it.each(['\r\n', '\n'])('keeps its places with line ends %j, and behind a byte order mark', (eol) => {
  const text = `\uFEFF${exampleText({ title: '""' }).replaceAll('\n', eol)}`;
  expect(findingsIn(text)).toMatchObject([{ field: 'title', line: 4, column: 8 }]);
});

it('says what is missing at the map where it belongs', () => {
  expect(findingsIn(exampleText({ title: null }))).toMatchObject([{ line: 2, column: 1 }]);
});

it('shows a stranger’s text in quotes, on one line, cut', () => {
  const [finding] = findingsIn(exampleText({ [`"a\\n::error::${'x'.repeat(500)}"`]: '1' }));
  expect(finding?.message).toMatch(/^The key "a\\n::error::x+…" is not allowed here\.$/);
  expect(finding?.message.length).toBeLessThan(160);
});

it('finds 20,000 things in one file', () => {
  const text = exampleText({ tags: `[${Array(20_000).fill('~').join(', ')}]` });
  expect(findingsIn(text)).toHaveLength(20_000);
});
