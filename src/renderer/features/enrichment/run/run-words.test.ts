import { expect, it } from 'vitest';
import type { RunState, SourceState } from '../../../../shared/contract/enrichment.ts';
import { canContinue, progressOf, progressWords, runTitle, sourceFact, stateWord, timeLeft } from './run-words.ts';

const source = (part: Partial<SourceState> = {}): SourceState => ({
  source: 'github',
  state: 'running',
  done: 286,
  total: 398,
  changes: 142,
  problems: 0,
  ...part,
});
const run = (part: Partial<RunState> = {}): RunState => ({
  runId: 'run',
  status: 'running',
  startedAt: new Date(2026, 10, 24, 14, 2).toISOString(),
  endedAt: null,
  plugins: [],
  sources: [source()],
  requests: { graphql: 31, rest: 2, usage: 2 },
  pausedUntil: null,
  problems: [],
  resumes: null,
  ...part,
});

it.each([
  [new Date(2026, 10, 24, 23, 59), /^Run of today, /],
  [new Date(2026, 10, 25, 0, 1), /^Run of yesterday, /],
  [new Date(2026, 10, 30), /2026, /],
])('a run seen at %s is %s', (now, expected) => {
  expect(runTitle(run(), now)).toMatch(expected);
});

it('a run about some plugins says so', () => {
  expect(runTitle(run({ plugins: ['a', 'b'] }), new Date(2026, 10, 24, 15))).toMatch(/, 2 plugins$/);
});

it('is as far as the source that has most still to do, one that waits left aside', () => {
  const sources = [
    source({ source: 'usage', done: 412, total: 412, state: 'done' }),
    source(),
    source({ source: 'compatibility', done: 241 }),
    source({ source: 'overlays', state: 'waiting', done: 0 }),
  ];
  expect(progressOf(run({ sources }))).toEqual({ done: 241, total: 398 });
});

it.each([
  [{ done: 0, total: 400 }, 60_000, undefined],
  [{ done: 200, total: 400 }, 1_000, undefined],
  [{ done: 4, total: 400 }, 10_000, undefined],
  [{ done: 200, total: 400 }, 21_000, '20 s'],
  [{ done: 399, total: 400 }, 21_000, '5 s'],
  [{ done: 100, total: 400 }, 40_000, '2 min 00 s'],
  [{ done: 400, total: 400 }, 40_000, undefined],
])('%j after %d ms has %s left', (progress, elapsed, expected) => {
  expect(timeLeft(progress, elapsed)).toBe(expected);
});

it('says where GitHub pauses, and that a run has just begun', () => {
  const now = new Date(2026, 10, 24, 14, 2, 20);
  expect(progressWords(run({ pausedUntil: new Date(2026, 10, 24, 14, 31).toISOString() }), now)).toMatch(
    /^GitHub pauses us until .*31/,
  );
  expect(progressWords(run({ sources: [source({ done: 0, total: 0 })] }), now)).toBe('Starting');
  expect(progressWords(run(), now)).toBe('286 of 398 plugins, about 10 s left');
});

it.each<[Partial<SourceState>, string, string]>([
  [{}, '286 / 398', '142 changes, 33 requests'],
  [{ problems: 1 }, '286 / 398', '142 changes'],
  [{ state: 'done', changes: 0, source: 'notices' }, 'done', 'No change'],
  [{ state: 'failed' }, 'not read', '398 plugins keep their values'],
  [{ state: 'cancelled' }, 'cancelled at 286', '112 plugins not read'],
  [{ state: 'waiting', source: 'overlays' }, 'waiting', 'Not asked yet'],
])('%j: %s, %s', (part, word, fact) => {
  expect([stateWord(source(part)), sourceFact(source(part), run())]).toEqual([word, fact]);
});

it.each([
  ['running', false],
  ['done', false],
  ['cancelled', true],
  ['incomplete', true],
  ['failed', true],
] as const)('a run that is %s can be gone on from: %s', (status, expected) => {
  expect(canContinue(run({ status }))).toBe(expected);
});
