import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/json.ts';
import { OCTOPRINT } from '../../../shared/profile.ts';
import { changesFromUsage } from './changes.ts';

const COUNTS = {
  instances: 414,
  install_events: 10,
  versions: { '1.0.0': { instances: 207 }, '1.10': { instances: 207 } },
};

/** Not in the export at all. */
const UNLISTED = Symbol('unlisted');

function run(values: JsonObject, listed: unknown = COUNTS, id = 'example') {
  const plugins = new Map(listed === UNLISTED ? [] : [['example', listed]]);
  const evidence = { kind: 'export', window: 'week', address: 'a', generatedAt: null } as const;
  const usage = { window: 'week', evidence, plugins } as const;
  const { changes, problems } = changesFromUsage({ path: '_plugins/example.md', id, values }, usage, OCTOPRINT);
  return { problems, changes, after: Object.fromEntries(changes.map(({ field, after }) => [field, after])) };
}

describe('usage of one plugin', () => {
  it('is written as instances, install events, and versions as one', () => {
    expect(run({}).after).toEqual({
      'stats.week.instances': 414,
      'stats.week.install_events': 10,
      'stats.week.versions': { '1.0.0': 207, '1.10': 207 },
    });
  });

  it('is matched in lower case', () => {
    expect(run({}, COUNTS, 'Example').changes).toHaveLength(3);
  });

  it('is no change where nothing moved, whatever the order of the versions', () => {
    const week = { instances: 414, install_events: 10, versions: { '1.10': 207, '1.0.0': 207 } };
    expect(run({ stats: { week } }).changes).toEqual([]);
  });

  it('is zeros for a plugin that the export does not list, without versions', () => {
    expect(run({}, UNLISTED).after).toEqual({ 'stats.week.instances': 0, 'stats.week.install_events': 0 });
    const week = { instances: 3, install_events: 0, versions: { '1': 3 } };
    expect(run({ stats: { week } }, UNLISTED).after).toEqual({
      'stats.week.instances': 0,
      'stats.week.versions': undefined,
    });
  });

  it('is nothing for a commercial plugin', () => {
    expect(run({ attributes: ['cloud', 'commercial'] })).toMatchObject({ changes: [], problems: [] });
  });

  it.each([null, ['cloud'], []])('is counted with the attributes %j', (attributes) => {
    expect(run({ attributes }).changes).toHaveLength(3);
  });

  it('is alarming where it collapses to nothing, routine where little was there', () => {
    const collapsed = run({ stats: { week: { instances: 400, install_events: 4 } } }, UNLISTED);
    expect(new Set(collapsed.changes.map(({ severity }) => severity))).toEqual(new Set(['alarming']));
    const idle = run({ stats: { week: { instances: 3, install_events: 4 } } }, UNLISTED);
    expect(new Set(idle.changes.map(({ severity }) => severity))).toEqual(new Set(['routine']));
  });

  it.each([
    ['a negative count', { instances: -1 }, 'stats.week.instances', '-1'],
    ['a huge count', { instances: 1e15 }, 'stats.week.instances', '1000000000000000'],
    ['a fraction', { instances: 1.5 }, 'stats.week.instances', '1.5'],
    ['a string', { install_events: '7' }, 'stats.week.install_events', '"7"'],
    ['null', { instances: null }, 'stats.week.instances', 'null'],
    ['versions that are a list', { versions: [] }, 'stats.week.versions', '[]'],
    ['a version without a count', { versions: { '1.0': {} } }, 'stats.week.versions.1.0.instances', 'nothing'],
    ['nothing at all', null, 'stats.week.plugin', 'null'],
  ])('is a problem and no change: %s', (_, listed, field, value) => {
    expect(run({ stats: { week: { instances: 5 } } }, listed)).toMatchObject({
      changes: [],
      problems: [{ code: 'usage.count-invalid', entry: '_plugins/example.md', field, value }],
    });
  });

  it('takes no version that is named like a prototype', () => {
    const listed: unknown = JSON.parse('{"instances": 1, "versions": {"__proto__": {"instances": 1}}}');
    expect(run({}, listed).after['stats.week.versions']).toEqual({});
  });

  it('ignores keys that it does not know', () => {
    expect(run({}, { ...COUNTS, printers: 9 }).changes).toHaveLength(3);
  });

  it('leaves an entry alone whose stats are of another kind', () => {
    expect(run({ stats: 'many' })).toMatchObject({ changes: [], problems: [] });
    expect(run({ stats: null }).changes).toHaveLength(3);
  });
});
