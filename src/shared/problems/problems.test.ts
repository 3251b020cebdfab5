import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeProblem, Problem, problemMessage, type Surface } from './index.ts';

const SURFACES: readonly Surface[] = ['window', 'command-line'];

/** Values that a schema accepts, so that each way of wording it is seen. */
function samplesOf(schema: unknown): unknown[] {
  if (schema instanceof z.ZodOptional) return [undefined, ...samplesOf(schema.unwrap())];
  if (schema instanceof z.ZodNullable) return [null, ...samplesOf(schema.unwrap())];
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  if (schema instanceof z.ZodEnum) return schema.options;
  if (schema instanceof z.ZodBoolean) return [true, false];
  if (schema instanceof z.ZodNumber) return [1, 100];
  if (schema instanceof z.ZodArray) return [samplesOf(schema.element)];
  if (schema instanceof z.ZodString) return ['sample'];
  throw new Error('a schema of a kind that no problem has had yet');
}

/** Sentences that others wrote, which may or may not end with a full stop. */
const SENTENCES = new Set(['detail', 'why', 'todo']);

/** For each detail's each value one problem; the other details have their last value. */
function problemsOf({ shape }: (typeof Problem.options)[number]): Problem[] {
  const samples = Object.entries<unknown>(shape).map(
    ([key, schema]) =>
      [
        key,
        [...samplesOf(schema), ...(SENTENCES.has(key) && schema instanceof z.ZodString ? ['Their words.'] : [])],
      ] as const,
  );
  const usual = Object.fromEntries(samples.map(([key, values]) => [key, values.at(-1)]));
  return samples.flatMap(([key, values]) => values.map((value) => Problem.parse({ ...usual, [key]: value })));
}

const CODES = Problem.options.map((schema) => [schema.shape.code.value, problemsOf(schema)] as const);

/** What exists on one surface only. */
const FOREIGN: Record<Surface, RegExp> = {
  window: /--(?:write|data|new|accept|trust-folder|usage|base)\b|GITHUB_TOKEN|registry-desk /,
  'command-line': /\bSettings\b|\bclick|\bbutton|\bEnrichment\b|\btick\b|\bpress\b|\bscreen\b|\bwindow\b/,
};

/** Phrases that a stranger stumbles over, each with what is clear instead. */
const UNCLEAR: readonly RegExp[] = [
  /(?<!\bThere )\bis no (?!longer\b)/,
  /\bgo(?:es)? on\b/,
  /\b(?:anew|thereof|whose|alone there)\b/,
  /\bany more\b/,
  /\bif it stays\b/,
  /\bof it\b/,
  /\bfault of\b/,
  /\brights\b/,
  /\btold of\b/,
  /\bdoes not hold\b/,
  /\bleads out\b/,
];

describe.each(CODES)('%s', (_code, problems) => {
  it.each(SURFACES)('has whole sentences for the %s', (surface) => {
    for (const problem of problems) {
      const { happened, safe, todo } = describeProblem(problem, surface);
      for (const words of [happened, safe, todo]) {
        expect(words).toMatch(/^\S.*[^.\s]\.$/);
        expect(words).not.toMatch(/undefined|null|NaN|\[object/);
      }
      // What happened may begin with a file's name.
      expect(safe).toMatch(/^[A-Z]/);
      expect(todo).toMatch(/^(?:[A-Z]|sample\b)/);
      expect(problemMessage(problem, surface)).toBe(`${happened} ${safe} ${todo}`);
    }
  });

  it.each(SURFACES)('names nothing that only the other surface has, in the %s', (surface) => {
    for (const problem of problems) expect(problemMessage(problem, surface)).not.toMatch(FOREIGN[surface]);
  });

  it('is in plain English', () => {
    for (const problem of problems) {
      for (const surface of SURFACES) {
        for (const phrase of UNCLEAR) expect(problemMessage(problem, surface)).not.toMatch(phrase);
      }
    }
  });
});

it('no code is defined twice', () => {
  expect(new Set(CODES.map(([code]) => code)).size).toBe(CODES.length);
});

it.each(['window', 'command-line'] as const)(
  'an unreadable entry reads the same everywhere, as in the %s',
  (surface) => {
    // Findings have no surface of their own: the validator's words are shown on both.
    const ofText = CODES.filter(([code]) =>
      /^(?:entry|file\.(?:too-large|not-text|outside-registry|unreadable))/.test(code),
    );
    expect(ofText.length).toBeGreaterThan(10);
    for (const [, problems] of ofText) {
      for (const problem of problems) {
        expect(describeProblem(problem, surface)).toEqual(describeProblem(problem, 'command-line'));
      }
    }
  },
);

describe('words that depend on the surface', () => {
  it.each<[Problem, Record<Surface, string>]>([
    [
      { code: 'github.unauthorized', detail: 'Bad credentials' },
      {
        window: 'Sign in with a token that can read public repositories.',
        'command-line': 'Set GITHUB_TOKEN to a token that can read public repositories.',
      },
    ],
    [
      { code: 'registry.locked', pid: 12 },
      {
        window: 'Wait until it is done, or close it.',
        'command-line': 'Wait until it is done, or close it. A run without --write works meanwhile.',
      },
    ],
    [
      { code: 'account.not-signed-in' },
      { window: 'Sign in first, in Settings.', 'command-line': 'Set GITHUB_TOKEN to a token.' },
    ],
  ])('%o', (problem, todo) => {
    for (const surface of SURFACES) expect(describeProblem(problem, surface).todo).toBe(todo[surface]);
  });
});

it.each<[string, Problem, string]>([
  [
    'a process that is known',
    { code: 'registry.locked', pid: 12 },
    'Another Registry Desk (process 12) is writing to this registry.',
  ],
  [
    'a process that is not known',
    { code: 'desk.read-only', pid: 0 },
    'Another Registry Desk is writing to this registry.',
  ],
  ['one commit', { code: 'publish.unpushed', count: 1 }, 'The branch has a commit that the remote does not have.'],
  [
    'many commits',
    { code: 'publish.moved', branch: 'main', commits: 1200, detail: '' },
    'The push was refused: main has moved by 1,200 commits.',
  ],
  [
    'commits that were taken back',
    { code: 'publish.moved', branch: 'main', commits: 0, detail: '' },
    'The push was refused: main was reset to an earlier commit.',
  ],
  [
    'a busy database',
    { code: 'cache.busy', file: 'f', detail: 'database is locked' },
    'Another process is using f, and did not release it in time.',
  ],
  [
    'a position',
    { code: 'entry.yaml-bomb', path: 'a.md', line: 3, column: 5 },
    'a.md, line 3, column 5: this YAML expands to more than an entry can hold.',
  ],
  [
    'an age in hours',
    { code: 'usage.export-stale', window: 'week', address: 'A', generatedAt: 'G', ageHours: 47 },
    'The weekly usage export at A is 47 hours old (G).',
  ],
  [
    'an age in days',
    { code: 'usage.export-stale', window: 'month', address: 'A', generatedAt: 'G', ageHours: 50 },
    'The monthly usage export at A is 2 days old (G).',
  ],
])('%s is worded right', (_, problem, happened) => {
  expect(describeProblem(problem, 'window').happened).toBe(happened);
});
