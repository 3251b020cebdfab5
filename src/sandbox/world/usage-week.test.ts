import fc from 'fast-check';
import { expect, it } from 'vitest';
import { random } from './random.ts';
import { withCounts, type UsageCounts } from './usage-counts.ts';
import { usageAWeekLater } from './usage-week.ts';

const count = fc.integer({ min: 1, max: 50_000 });
const counts = fc
  .record({ instances: count, installs: fc.nat({ max: 500 }), shares: fc.array(fc.nat({ max: 9 }), { maxLength: 5 }) })
  .map(({ instances, installs, shares }): UsageCounts => {
    const whole = shares.reduce((sum, share) => sum + share, 1);
    const versions = shares.map(
      (share, at) => [`1.${at}`, { instances: Math.floor((instances * share) / whole) }] as const,
    );
    return {
      instances,
      install_events: installs,
      versions: Object.fromEntries(versions.filter(([, version]) => version.instances > 0)),
    };
  });
// One that is always in use has a month that is no larger than its week.
const twice = counts.map((one): [UsageCounts, UsageCounts] => [one, one]);
const before = fc.oneof(fc.tuple(counts, counts), twice).map(([one, other]) => {
  const [week, month] = one.instances <= other.instances ? [one, other] : [other, one];
  return { week, month: { ...month, install_events: Math.max(one.install_events, other.install_events) } };
});

it('an ordinary week moves a count by −4.6 to +4.4 %, a small one by more, and never to nothing', () => {
  fc.assert(
    fc.property(before, fc.string(), (start, name) => {
      const after = usageAWeekLater(start, random(name));
      for (const window of ['week', 'month'] as const) {
        const { instances } = start[window];
        const noise = Math.max(1, Math.sqrt(100 / instances));
        expect(after[window].instances).toBeGreaterThanOrEqual(Math.floor(instances * (1 - 0.046 * noise)));
        expect(after[window].instances).toBeLessThanOrEqual(Math.ceil(instances * (1 + 0.044 * noise)));
        expect(after[window].instances).toBeGreaterThan(0);
      }
      expect(after.month.instances).toBeGreaterThanOrEqual(after.week.instances);
      expect(after.month.install_events).toBeGreaterThanOrEqual(after.week.install_events);
    }),
  );
});

it('moves nearly every larger count, up about as often as down', () => {
  const start = { week: { instances: 3_000, install_events: 40 }, month: { instances: 4_000, install_events: 90 } };
  const moves = Array.from({ length: 400 }, (_, at) => usageAWeekLater(start, random(at)).month.instances - 4_000);
  expect(moves.filter((move) => move > 0).length).toBeGreaterThan(120);
  expect(moves.filter((move) => move < 0).length).toBeGreaterThan(120);
  expect(moves.filter((move) => Math.abs(move) > 80).length).toBeLessThan(180);
});

it('a plugin never has more instances of its versions than instances', () => {
  fc.assert(
    fc.property(counts, fc.nat({ max: 60_000 }), (some, instances) => {
      const after = withCounts(some, instances, 0);
      const versions = Object.values(after.versions ?? {}).map((version) => version.instances);
      expect(versions.reduce((sum, version) => sum + version, 0)).toBeLessThanOrEqual(instances);
      expect(versions.every((version) => version > 0)).toBe(true);
    }),
  );
});

it('keeps the versions unsaid where they were', () => {
  expect(withCounts({ instances: 3, install_events: 1 }, 5, 2)).toEqual({ instances: 5, install_events: 2 });
});
