import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../shared/json.ts';
import type { Expectation } from './expected.ts';
import type { Comparison } from './published-fields.ts';
import type { SiteData } from './read-site.ts';
import { shownOf } from './shown.ts';

const PLUGIN: JsonObject = {
  id: 'belt_log',
  title: 'Belt &amp; log ',
  description: 'Logs belts. Needs a sensor.',
  author: 'Ada Lovelace, Grace Hopper',
  abandoned: false,
  compatibility: { octoprint: ['1.4.0'], os: [], python: '>=3.7,<4' },
  github: {
    stars: 318,
    last_push: '2023-02-18 06:58:56 +0000',
    latest_release: { name: '1.10', tag: 'v1.10' },
    releases: 4,
  },
  stats: { instances_month: 14 },
};

function site(plugin = PLUGIN): SiteData {
  return {
    plugins: { items: [{ id: 7 }, plugin] },
    notices: { items: [{ plugin: 'belt_log', text: 'Please\nupdate' }, { plugin: 'other' }] },
    blacklist: { items: [{ plugin: 'belt_log', reason: 'Stops the host' }] },
  };
}
const isShown = (expectation: Expectation, data = site()) => shownOf([expectation], data).shown === 1;
const ofPlugin = (at: string, as: Comparison, value: Json): Expectation => ({
  file: 'plugins',
  id: 'belt_log',
  at,
  as,
  value,
});

describe('a value is shown', () => {
  it.each<[string, Comparison, Json, boolean]>([
    ['stats.instances_month', 'same', 14, true],
    ['stats.instances_month', 'same', 15, false],
    ['title', 'same', 'Belt & log', true],
    ['github.latest_release.name', 'same', '1.10', true],
    ['github.latest_release.name', 'same', '1.1', false],
    ['github.latest_release.name', 'same', null, false],
    ['github.latest_release.date', 'same', null, true],
    ['description', 'begins', 'Logs belts.', true],
    ['description', 'begins', 'Logs chains.', false],
    ['github.last_push', 'instant', '2023-02-18T07:58:56+01:00', true],
    ['github.last_push', 'instant', '2023-02-18 06:58:57 +0000', false],
    ['github.last_push', 'instant', null, false],
    ['compatibility.octoprint', 'list', ['1.4.0'], true],
    ['compatibility.octoprint', 'list', ['1.4.1'], false],
    ['attributes', 'list', null, true],
    ['attributes', 'list', ['cloud'], false],
    ['author', 'names', ['Grace Hopper', 'Ada Lovelace'], true],
    ['author', 'names', ['Ada Lovelace', 'Alan Turing'], false],
    ['abandoned', 'flag', null, true],
    ['abandoned', 'flag', 'https://github.com/o/r/issues/1', false],
    ['disabled', 'disabled', null, true],
    ['disabled', 'disabled', 'It breaks hosts', false],
    ['github.releases', 'beside-release', 4, true],
    ['github.releases', 'beside-release', 5, false],
  ])('%s, as %s, of %j: %j', (at, as, value, expected) => {
    expect(isShown(ofPlugin(at, as, value))).toBe(expected);
  });

  it('of a disabled plugin by its operating system, too', () => {
    const disabled = site({ ...PLUGIN, compatibility: { os: ['disabled'] } });
    expect(isShown(ofPlugin('disabled', 'disabled', 'Why'), disabled)).toBe(true);
    expect(isShown(ofPlugin('disabled', 'disabled', null), disabled)).toBe(false);
  });

  it('of the count of releases wherever no release is named', () => {
    const without = site({ ...PLUGIN, github: { stars: 1 } });
    expect(isShown(ofPlugin('github.releases', 'beside-release', 5), without)).toBe(true);
  });

  it.each([
    ['notices', 'belt_log', 'Please update', true],
    ['notices', 'belt_log', 'Something else', false],
    ['notices', 'other', 'Please update', false],
    ['blacklist', 'belt_log', 'Stops the host', true],
  ] as const)('in %s, by %s and its text %j: listed %j', (file, id, text, isThere) => {
    const expectation = (isListed: boolean): Expectation => ({ file, id, text, isListed });
    expect(isShown(expectation(isThere))).toBe(true);
    expect(isShown(expectation(!isThere))).toBe(false);
  });

  it('of a plugin that is gone, once it is', () => {
    expect(isShown({ file: 'plugins', id: 'belt_log', isListed: false })).toBe(false);
    expect(isShown({ file: 'plugins', id: 'door_chime', isListed: false })).toBe(true);
  });

  it('of a plugin that is not listed: none', () => {
    expect(isShown({ ...ofPlugin('title', 'same', null), id: 'door_chime' })).toBe(false);
  });
});

it('values of a file that could not be read are neither shown nor taken for old', () => {
  const data: SiteData = { ...site(), notices: { unread: 'notices.json: status 500' } };
  const notice: Expectation = { file: 'notices', id: 'a', text: 'T', isListed: false };
  expect(shownOf([notice, notice, ofPlugin('title', 'same', 'Belt & log')], data)).toEqual({
    shown: 1,
    of: 3,
    unread: ['notices.json: status 500'],
  });
});
