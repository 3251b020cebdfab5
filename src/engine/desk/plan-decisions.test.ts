import { expect, it } from 'vitest';
import type { Deciding, ReviewChange } from '../../shared/contract/changes.ts';
import type { Decision } from '../../shared/decision.ts';
import { ProblemError, type ProblemCode } from '../../shared/problems/index.ts';
import { planDecisions, type Decidable } from './plan-decisions.ts';

const KEY = { entry: 'a.md', file: 'a.md', field: 'github.stars' };
const CHANGE: ReviewChange = {
  ...KEY,
  before: 1,
  after: 2,
  source: 'github',
  severity: 'routine',
  reason: 'x',
  standing: 'accepted',
  decided: null,
  reachesUsers: false,
};
const AT = new Date('2026-11-24T10:00:00Z');

function about(change: Partial<ReviewChange> = {}, before?: Decision): Decidable {
  return {
    changeOf: ({ field }) => ({ ...CHANGE, field, ...change }),
    signalOf: ({ field }) =>
      field === 'archived'
        ? { entry: 'a.md', code: 'archived', severity: 'notable', reason: 'x', isSeen: false, decided: null }
        : undefined,
    decisionOf: () => before,
    who: 'hollis',
    at: AT,
  };
}

function deciding(over: Partial<Deciding> = {}): Deciding {
  return { ...KEY, after: 2, verdict: 'reject', why: null, ...over };
}

function codeOf(work: () => unknown): ProblemCode | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

it('keeps a decision with who, when and why, and knows what undoes it', () => {
  const plan = planDecisions([deciding({ why: 'a bot' })], about());
  expect(plan.put).toEqual([
    { ...KEY, after: 2, decision: 'reject', who: 'hollis', at: '2026-11-24T10:00:00.000Z', why: 'a bot' },
  ]);
  expect(plan.undo).toEqual([deciding({ verdict: 'undecided' })]);
});

it('goes back to the decision before it', () => {
  const before: Decision = { ...KEY, after: 2, decision: 'accept', who: 'x', at: AT.toISOString(), why: 'looked' };
  expect(planDecisions([deciding()], about({}, before)).undo).toEqual([deciding({ verdict: 'accept', why: 'looked' })]);
});

it('takes a decision back', () => {
  expect(planDecisions([deciding({ verdict: 'undecided' })], about())).toMatchObject({ put: [], remove: [KEY] });
});

it.each<[string, Deciding[], Partial<ReviewChange>, ProblemCode | undefined]>([
  ['a value that moved on', [deciding({ after: 3 })], {}, 'change.moved-on'],
  ['an edit by hand', [deciding()], { source: 'hand' }, 'change.by-hand'],
  ['an alarming one alone', [deciding({ verdict: 'accept' })], { severity: 'alarming' }, undefined],
  ['two with alarming ones', [deciding(), deciding({ field: 'x' })], { severity: 'alarming' }, 'change.not-together'],
  ['two that reach users', [deciding(), deciding({ field: 'x' })], { reachesUsers: true }, 'change.not-together'],
  ['two ordinary ones', [deciding(), deciding({ field: 'x' })], {}, undefined],
  [
    'two alarming ones taken back',
    ['x', 'y'].map((field) => deciding({ field, verdict: 'undecided' })),
    { severity: 'alarming' },
    undefined,
  ],
  ['a signal that is true', [deciding({ field: 'archived', after: null, verdict: 'seen' })], {}, undefined],
  ['a signal that is none', [deciding({ field: 'renamed', after: null, verdict: 'seen' })], {}, 'change.moved-on'],
])('%s', (_, decisions, change, expected) => {
  expect(codeOf(() => planDecisions(decisions, about(change)))).toBe(expected);
});
