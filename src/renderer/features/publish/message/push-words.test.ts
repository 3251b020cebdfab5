import { expect, it } from 'vitest';
import { examplePlan } from '../plan/example-plan.ts';
import {
  authorWords,
  cannotPush,
  doubtsOf,
  hintOfSubject,
  problemOfBody,
  problemOfSubject,
  warningsOf,
  type PushFacts,
} from './push-words.ts';

const READY: PushFacts = {
  plan: examplePlan(),
  files: 3,
  subject: 'Update usage',
  body: '',
  isStale: false,
  isUnread: false,
  isGrowing: false,
  lockedBy: null,
};

it('goes where nothing is in the way', () => {
  expect(cannotPush(READY)).toBeUndefined();
});

it.each<[Partial<PushFacts>, RegExp]>([
  [{ lockedBy: 4121 }, /process 4121/],
  [{ plan: undefined }, /not known yet/],
  [{ plan: examplePlan({ author: null }) }, /who you are/],
  [{ files: 0 }, /No file/],
  [{ subject: '  ' }, /no subject/],
  [{ subject: 'x'.repeat(501) }, /subject is too long/],
  [{ body: 'x'.repeat(20_001) }, /message is too long/],
  [{ isGrowing: true }, /unseen/],
  [{ isStale: true }, /read again/],
  [{ isUnread: true }, /as it was before/],
])('%#: says why it cannot', (over, words) => {
  expect(cannotPush({ ...READY, ...over })).toMatch(words);
});

it('says how much is too much', () => {
  expect(problemOfSubject('x'.repeat(500))).toBeUndefined();
  expect(problemOfSubject('x'.repeat(503))).toMatch(/^Take 3 /);
  expect(problemOfBody('x'.repeat(20_000))).toBeUndefined();
  expect(problemOfBody('x'.repeat(20_002))).toMatch(/^Take 2 /);
  expect(hintOfSubject('x'.repeat(72))).toBeUndefined();
  expect(hintOfSubject('x'.repeat(73))).toMatch(/^73 /);
});

it('warns of a branch that refuses, and of a validator that does', () => {
  const preflight = [{ code: 'preflight.keys-unknown', validator: 'check.py', line: 12, keys: ['stats'] }] as const;
  const plan = examplePlan({
    protection: { push: 'refused', why: ['it takes changes by pull requests only'] },
    preflight: preflight.map(({ keys, ...problem }) => ({ ...problem, keys: [...keys] })),
  });
  expect(warningsOf(plan)).toEqual([
    'main takes no push: it takes changes by pull requests only.',
    'The registry’s validator does not know stats (check.py, line 12), so the site would not be built. Add the key to the validator’s schema first.',
  ]);
  expect(doubtsOf(plan)).toEqual([]);
});

it('has doubts where GitHub does not say it', () => {
  const plan = examplePlan({ protection: { push: 'unknown', why: ['it takes signed commits only'] } });
  expect(warningsOf(plan)).toEqual([]);
  expect(doubtsOf(plan)).toEqual(['main: it takes signed commits only.']);
});

it.each([
  ['none', 'Not signed, as Hollis Lane <hollis.lane@example.org>'],
  ['sign-off', 'Signed by sign-off, as Hollis Lane <hollis.lane@example.org>'],
  ['sign-off and signature', 'Signed by sign-off and signature, as Hollis Lane <hollis.lane@example.org>'],
] as const)('of %s says "%s"', (signing, words) => {
  expect(authorWords(examplePlan({ signing }))).toBe(words);
});
