import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/change.ts';
import { OCTOPRINT } from '../../shared/profile.ts';
import { Expectation, expectedOf } from './expected.ts';

function change(field: string, over: Partial<Change> = {}): Change {
  const file = over.file ?? '_plugins/belt_log.md';
  return { entry: file, file, field, source: 'hand', severity: 'routine', reason: '', ...over };
}
const ofPlugin = (at: string, value: unknown, as = 'same') => ({ file: 'plugins', id: 'belt_log', at, as, value });

describe('what the site must show', () => {
  it.each([
    ['stats.month.instances', 14, ofPlugin('stats.instances_month', 14)],
    ['stats.month.install_events', 3, ofPlugin('stats.install_events_month', 3)],
    ['stats.week.instances', undefined, ofPlugin('stats.instances_week', 0)],
    ['github.stars', 318, ofPlugin('github.stars', 318)],
    ['github.open_issues', 2, ofPlugin('github.issues.open', 2)],
    ['github.latest_release', '1.10', ofPlugin('github.latest_release.name', '1.10')],
    ['github.latest_release_tag', undefined, ofPlugin('github.latest_release.tag', null)],
    [
      'github.last_push',
      '2026-01-01 00:00:00 +0000',
      ofPlugin('github.last_push', '2026-01-01 00:00:00 +0000', 'instant'),
    ],
    ['github.releases', 4, ofPlugin('github.releases', 4, 'beside-release')],
    ['compatibility.python', '>=3.7,<4', ofPlugin('compatibility.python', '>=3.7,<4')],
    ['compatibility.python', undefined, ofPlugin('compatibility.python', '>=2.7,<3')],
    ['title', 'Belt log', ofPlugin('title', 'Belt log')],
    ['authors', ['A', 'B'], ofPlugin('author', ['A', 'B'], 'names')],
    ['disabled', 'It breaks hosts', ofPlugin('disabled', 'It breaks hosts', 'disabled')],
    ['disabled', undefined, ofPlugin('disabled', null, 'disabled')],
    ['abandoned', 'https://github.com/o/r/issues/1', ofPlugin('abandoned', 'https://github.com/o/r/issues/1', 'flag')],
    ['replaced', 'Use [other](/plugins/other/)', ofPlugin('abandoned', 'Use [other](/plugins/other/)', 'flag')],
  ])('of %s, set to %j', (field, after, expected) => {
    expect(expectedOf([change(field, after === undefined ? {} : { after })], OCTOPRINT)).toEqual([expected]);
  });

  it.each([
    ['github.repo', 'o/r'],
    ['github.watchers', 4],
    ['github.latest_release_url', 'https://github.com/o/r/releases/tag/1'],
    ['stats.month.versions', { '1.10': 4 }],
    ['compatibility.os', ['linux']],
    ['date', '2026-01-01'],
    ['tags', ['a']],
    ['abandoned', undefined],
    ['replaced', null],
    ['a_key_of_tomorrow', 1],
    ['description', 'With <b>markup</b>'],
  ])('is nothing of %s: only the deployed commit tells', (field, after) => {
    expect(expectedOf([change(field, after === undefined ? {} : { after })], OCTOPRINT)).toEqual([]);
  });

  it('is nothing of what the site computes by itself', () => {
    const profile = { ...OCTOPRINT, destinations: { ...OCTOPRINT.destinations, usage: 'site' as const } };
    const changes = [
      change('stats.month.instances', { after: 1, source: 'usage' }),
      change('github.stars', { after: 1, source: 'github' }),
    ];
    expect(expectedOf(changes, profile)).toEqual([ofPlugin('github.stars', 1)]);
  });

  it('is each field of a map that is set as a whole', () => {
    const changes = [change('github', { before: { stars: 1, latest_release: '1' }, after: { stars: 2, watchers: 3 } })];
    expect(expectedOf(changes, OCTOPRINT)).toEqual([
      ofPlugin('github.stars', 2),
      ofPlugin('github.latest_release.name', null),
    ]);
  });

  it('is no longer an entry that is taken away', () => {
    expect(expectedOf([change('(file)')], OCTOPRINT)).toEqual([{ file: 'plugins', id: 'belt_log', isListed: false }]);
  });

  it('is nothing of an edit that no value says', () => {
    const changes = [change('(body)'), change('(layout)'), change('(file)', { file: '_data/notices.yaml' })];
    expect(expectedOf(changes, OCTOPRINT)).toEqual([]);
  });

  it('is the same once it was kept', () => {
    const kept = expectedOf([change('github.stars', { after: 1 }), change('(file)')], OCTOPRINT);
    expect(Expectation.array().parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  const notice = { plugin: 'belt_log', text: 'Please update' };
  const listed = (text: string, isListed: boolean) => ({ file: 'notices', id: 'belt_log', text, isListed });
  it.each([
    ['that is added', undefined, notice, [listed('Please update', true)]],
    ['that is taken out', notice, undefined, [listed('Please update', false)]],
    ['whose words change', notice, { ...notice, text: 'Do' }, [listed('Do', true), listed('Please update', false)]],
    ['whose date alone changes', notice, { ...notice, date: '2026-01-01' }, []],
    ['in a whole list', [notice], [notice, { plugin: 'belt_log', text: 'Do' }], [listed('Do', true)]],
    ['without a text', undefined, { plugin: 'belt_log' }, []],
  ])('of a notice %s', (_, before, after, expected) => {
    const values = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
    expect(expectedOf([change('belt_log', { file: '_data/notices.yaml', ...values })], OCTOPRINT)).toEqual(expected);
  });

  it('of a block is its reason, and of an overlay nothing', () => {
    const after = { plugin: 'belt_log', reason: 'Stops the host' };
    const changes = [
      change('belt_log', { file: '_data/blacklist.yaml', after }),
      change('belt_log', { file: '_data/update_check_overlays_py2.yaml', after: { disabled: true } }),
    ];
    expect(expectedOf(changes, OCTOPRINT)).toEqual([
      { file: 'blacklist', id: 'belt_log', text: 'Stops the host', isListed: true },
    ]);
  });
});
