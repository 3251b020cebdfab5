import { beforeEach, expect, it } from 'vitest';
import { change, DECIDED, signal } from '../review/example-review.ts';
import { deciding, decidingSignal } from '../review/bulk.ts';
import { settle, show, takeBack, useShownDecisions, withShown, type Said } from './optimistic.ts';

const ENTRY = '_plugins/a.md';
const NOW = '2026-11-24T10:00:00Z';
const notable = change({ severity: 'notable' });
const said: Said = { changes: [notable], signals: [signal()] };
const shownNow = () => useShownDecisions.getState().byEntry.get(ENTRY) ?? [];
const standing = (of: Said = said) => withShown(of, shownNow()).changes?.[0]?.standing;

beforeEach(() => useShownDecisions.setState({ byEntry: new Map() }));

it('shows a decision at once, and no longer when it is refused', () => {
  show([deciding(notable, 'reject', 'a bot')], 1, NOW);
  expect(withShown(said, shownNow()).changes?.[0]).toMatchObject({
    standing: 'rejected',
    decided: { at: NOW, why: 'a bot' },
  });
  takeBack(1);
  expect(withShown(said, shownNow())).toBe(said);
});

it('keeps showing it until the engine says something new, if the answer came first', () => {
  show([deciding(notable, 'accept')], 1, NOW);
  settle(1, () => said);
  expect(standing()).toBe('accepted');
  expect(standing({ ...said, changes: [change({ severity: 'notable', after: 2 })] })).toBe('undecided');
});

it('forgets it when the engine has said it already', () => {
  show([deciding(notable, 'accept')], 1, NOW);
  settle(1, () => ({ changes: [{ ...notable, standing: 'accepted', decided: DECIDED }], signals: [] }));
  expect(shownNow()).toEqual([]);
});

it('keeps a second decision while the first one is answered', () => {
  const other = change({ field: 'b', severity: 'notable' });
  const both: Said = { changes: [notable, other], signals: [] };
  show([deciding(notable, 'accept')], 1, NOW);
  show([deciding(other, 'reject')], 2, NOW);
  const next: Said = { changes: [{ ...notable, standing: 'accepted', decided: DECIDED }, other], signals: [] };
  settle(1, () => next);
  expect(withShown(both, shownNow()).changes?.[1]?.standing).toBe('rejected');
  expect(withShown(next, shownNow()).changes?.map((one) => one.standing)).toEqual(['accepted', 'rejected']);
});

it('shows none about another value', () => {
  show([deciding({ ...notable, after: 3 }, 'accept')], 1, NOW);
  expect(standing()).toBe('undecided');
});

it.each([
  ['routine', change(), 'accepted'],
  ['routine, and reaching users', change({ reachesUsers: true }), 'undecided'],
  ['notable', notable, 'undecided'],
] as const)('back to undecided, one that is %s stands as by itself', (_, one, expected) => {
  show([deciding(one, 'undecided')], 1, NOW);
  const rejected = { ...one, standing: 'rejected' as const, decided: DECIDED };
  expect(withShown({ changes: [rejected], signals: [] }, shownNow()).changes?.[0]).toMatchObject({
    standing: expected,
    decided: null,
  });
});

it('shows a signal as seen, and as unseen again', () => {
  show([decidingSignal(signal(), 'seen')], 1, NOW);
  expect(withShown(said, shownNow()).signals?.[0]?.isSeen).toBe(true);
  show([decidingSignal(signal(), 'undecided')], 2, NOW);
  expect(withShown(said, shownNow()).signals?.[0]?.isSeen).toBe(false);
});
