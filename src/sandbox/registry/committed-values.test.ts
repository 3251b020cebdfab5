import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Committed } from '../world/committed.ts';
import { committedValues } from './committed-values.ts';
import { enrichedLines } from './enriched-lines.ts';

function read(yaml: string): Committed | undefined {
  return committedValues(parse(yaml, { schema: 'failsafe' }));
}

const count = fc.nat({ max: 90_000 });
const time = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }).map((date) => {
  date.setUTCMilliseconds(0);
  return date;
});
// Names as people give them to versions and releases, and such as a reader takes for something else.
const name = fc.oneof(
  fc.constantFrom('1.10', '1', '0x1', 'true', 'null', 'on', '1:30', '2023-02-18', '- a', 'a: b', '"', 'v1.2', '~'),
  fc.stringMatching(/^v?\d{1,2}\.\d{1,2}(\.\d{1,2})?(rc\d)?$/),
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
);
const safeName = name.filter((text) => text !== '__proto__');
const usage = fc.record({
  instances: count,
  install_events: count,
  versions: fc
    .uniqueArray(fc.tuple(safeName, count), { maxLength: 5, selector: ([version]) => version })
    .map((versions) => Object.fromEntries(versions.map(([version, instances]) => [version, { instances }]))),
});
const committed = fc.record({
  usage: fc.record({ week: usage, month: usage }),
  github: fc.record({
    stars: count,
    watchers: count,
    openIssues: count,
    closedIssues: count,
    releases: fc.nat({ max: 5_000 }),
    lastPush: time,
    latestRelease: fc.option(fc.record({ name, tag: name, publishedAt: time }), { nil: undefined }),
  }),
});

it('reads what an enrichment wrote, whatever versions and releases are called', () => {
  fc.assert(
    fc.property(committed, (values) => {
      const lines = enrichedLines({ owner: 'o', name: 'r' }, values);
      expect(read(lines.join('\n'))).toEqual(values);
    }),
  );
});

it('reads flow style, and a release that only its tag names', () => {
  const flow = 'stats: { week: { instances: 4, install_events: 1, versions: {1.10: 3} } }\n';
  const tagged = "github: { latest_release_tag: v1, latest_release_date: '2023-02-18 06:58:56 +0000' }";
  expect(read(flow + tagged)).toMatchObject({
    usage: { week: { instances: 4, install_events: 1, versions: { '1.10': { instances: 3 } } }, month: undefined },
    github: { latestRelease: { name: 'v1', tag: 'v1', publishedAt: new Date('2023-02-18T06:58:56Z') } },
  });
});

it.each([
  ['negative and huge counts', 'stats: { week: { instances: -1 }, month: { instances: 99999999999 } }'],
  ['texts', 'github: { stars: many, last_push: soon, releases: 5001 }'],
  ['other kinds', 'stats: []\ngithub: 7'],
  ['nothing', 'stats:\ngithub:'],
])('takes as not there: %s', (_, yaml) => {
  const { usage: counts = {}, github = {} } = read(yaml) ?? {};
  expect([...Object.values(counts), ...Object.values(github)].filter((value) => value !== undefined)).toEqual([]);
});
