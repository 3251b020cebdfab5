import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SEVERITIES } from '../../../../shared/change.ts';
import { decisionsOf, leftPlan, opensInstead, pluginPlan, undoPlan } from './bulk.ts';
import { DECIDED, review } from './example-review.ts';

const fields = (decisions: readonly { field: string }[]) => decisions.map(({ field }) => field);

const arbitraryReview = fc
  .record({
    changes: fc.array(
      fc.record({
        severity: fc.constantFrom(...SEVERITIES),
        reachesUsers: fc.boolean(),
        source: fc.constantFrom('github' as const, 'hand' as const),
        standing: fc.constantFrom('accepted' as const, 'rejected' as const, 'undecided' as const),
        decided: fc.constantFrom(null, DECIDED),
      }),
      { maxLength: 6 },
    ),
    signals: fc.array(fc.record({ severity: fc.constantFrom(...SEVERITIES), isSeen: fc.boolean() }), { maxLength: 2 }),
  })
  .map(({ changes, signals }) =>
    review(
      'a',
      changes.map((change, at) => ({ ...change, field: `f${at}` })),
      signals.map((signal, at) => ({ ...signal, code: at === 0 ? ('archived' as const) : ('owner-changed' as const) })),
    ),
  );

it('nothing that is alarming, reaches users or was edited by hand is ever decided together with others', () => {
  fc.assert(
    fc.property(arbitraryReview, (plugin) => {
      const plans = [pluginPlan(plugin, 'accept'), pluginPlan(plugin, 'reject'), leftPlan([plugin])];
      for (const { field, verdict } of plans.flatMap(({ decisions }) => decisions)) {
        const about =
          verdict === 'seen'
            ? plugin.signals.find(({ code }) => code === field)
            : plugin.changes.find((one) => one.field === field);
        expect(about?.severity).not.toBe('alarming');
        expect(about).not.toMatchObject({ reachesUsers: true });
        expect(about).not.toMatchObject({ source: 'hand' });
      }
    }),
  );
});

it('a plugin is accepted where it is undecided; what was rejected by itself only where nothing else is left', () => {
  const rejected = { field: 'b', standing: 'rejected', decided: DECIDED } as const;
  expect(fields(pluginPlan(review('a', [{ severity: 'notable' }, rejected]), 'accept').decisions)).toEqual([
    'github.stars',
  ]);
  expect(fields(pluginPlan(review('a', [rejected]), 'accept').decisions)).toEqual(['b']);
});

it('a plugin is rejected but for what was accepted by itself', () => {
  const plugin = review('a', [{ severity: 'notable' }, { field: 'b' }, { field: 'c', decided: DECIDED }]);
  expect(fields(pluginPlan(plugin, 'reject').decisions)).toEqual(['github.stars', 'b']);
});

it('accepting a plugin is having seen its signals, the alarming ones excepted', () => {
  const plugin = review('a', [], [{}, { code: 'id-changed', severity: 'alarming' }]);
  expect(pluginPlan(plugin, 'accept')).toMatchObject({ decisions: [{ field: 'archived', verdict: 'seen' }], stays: 1 });
  expect(pluginPlan(plugin, 'reject').decisions).toEqual([]);
});

it('says how many plugins a group still has, and how many changes stay', () => {
  const open = review('a', [{ severity: 'notable' }, { field: 'b', severity: 'notable', reachesUsers: true }]);
  const done = review('b', [{ severity: 'notable', standing: 'accepted' }]);
  const grave = review('c', [{ severity: 'notable', reachesUsers: true }]);
  const plan = leftPlan([open, done, grave]);
  expect({ ...plan, decisions: fields(plan.decisions) }).toEqual({ decisions: ['github.stars'], plugins: 1, stays: 2 });
});

it.each([
  ['alarming', { severity: 'alarming' }, true],
  ['alarming, and decided', { severity: 'alarming', standing: 'accepted' }, false],
  ['what reaches users', { severity: 'notable', reachesUsers: true }, true],
  ['notable', { severity: 'notable' }, false],
] as const)('the list opens a plugin with something %s: %j, %s', (_, change, expected) => {
  expect(opensInstead(review('a', [change, { field: 'b' }]))).toBe(expected);
});

it('takes back what was decided, and nothing else', () => {
  const plugin = review('a', [{ decided: DECIDED }, { field: 'b' }], [{ isSeen: true }, { code: 'no-push' }]);
  expect(undoPlan(plugin).map(({ field, verdict }) => [field, verdict])).toEqual([
    ['github.stars', 'undecided'],
    ['archived', 'undecided'],
  ]);
});

it('decides about the value that was looked at; a field that goes has none', () => {
  const [item] = review('a', [{ before: 1, after: undefined }]).items;
  expect(item && decisionsOf(item, 'reject', 'why')).toMatchObject([{ after: null, verdict: 'reject', why: 'why' }]);
});

it('a signal is seen or not, and never rejected', () => {
  const [item] = review('a', [], [{}]).items;
  const verdicts = (['accept', 'reject', 'undecided'] as const).map(
    (verdict) => item && decisionsOf(item, verdict, null).map((one) => one.verdict),
  );
  expect(verdicts).toEqual([['seen'], [], ['undecided']]);
});
