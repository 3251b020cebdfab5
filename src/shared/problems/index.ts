import { z } from 'zod';
import { SourceName } from '../change.ts';
import { accountProblems } from './account.ts';
import { cacheProblems } from './cache.ts';
import { changeProblems } from './change.ts';
import { cloneProblems } from './clone.ts';
import { compatibilityProblems } from './compatibility.ts';
import type { ProblemWords, Surface } from './define-problem.ts';
import { deskProblems } from './desk.ts';
import { editProblems } from './edit.ts';
import { entryProblems } from './entry.ts';
import { fileProblems } from './file.ts';
import { gitProblems } from './git.ts';
import { githubProblems } from './github.ts';
import { inspectionProblems } from './inspection.ts';
import { noticesProblems } from './notices.ts';
import { preflightProblems } from './preflight.ts';
import { publishProblems } from './publish.ts';
import { registryProblems } from './registry.ts';
import { sourceProblems } from './source.ts';
import { usageProblems } from './usage.ts';

export type { Surface } from './define-problem.ts';
export { anotherWrites } from './registry.ts';
export { withFullStop } from './sentence.ts';

type Schema = (typeof DEFINITIONS)[number]['schema'];

const DEFINITIONS = [
  ...registryProblems,
  ...cacheProblems,
  ...gitProblems,
  ...fileProblems,
  ...entryProblems,
  ...editProblems,
  ...usageProblems,
  ...sourceProblems,
  ...githubProblems,
  ...compatibilityProblems,
  ...noticesProblems,
  ...inspectionProblems,
  ...preflightProblems,
  ...deskProblems,
  ...cloneProblems,
  ...accountProblems,
  ...changeProblems,
  ...publishProblems,
];

/** Everything that can be expected to go wrong, as plain data. */
export const Problem = z.discriminatedUnion(
  'code',
  // `map` does not know that there is a first one.
  DEFINITIONS.map(({ schema }) => schema) as [Schema, ...Schema[]],
);
export type Problem = z.infer<typeof Problem>;
export type ProblemCode = Problem['code'];

/** Thrown if nothing could be done. It carries the problem as data. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A problem in words: what happened, what is safe, what to do. */
export interface ProblemDescription {
  happened: string;
  safe: string;
  todo: string;
}

const WORDS = new Map<string, unknown>(DEFINITIONS.map(({ schema, words }) => [schema.shape.code.value, words]));

/** @param surface Where the words are shown: a window has buttons, the command line has options. */
export function describeProblem(problem: Problem, surface: Surface): ProblemDescription {
  // Each code's words were defined together with the schema of that code.
  const words = WORDS.get(problem.code) as (problem: Problem) => ProblemWords;
  const { happened, safe, todo } = words(problem);
  return {
    happened,
    safe: typeof safe === 'string' ? safe : safe[surface],
    todo: typeof todo === 'string' ? todo : todo[surface],
  };
}

/** A problem in one paragraph. */
export function problemMessage(problem: Problem, surface: Surface): string {
  const { happened, safe, todo } = describeProblem(problem, surface);
  return `${happened} ${safe} ${todo}`;
}

/** A problem in the command line's JSON. */
export const ReportedProblem = z.object({
  source: z.union([SourceName, z.literal('registry')]),
  code: z.string(),
  message: z.string(),
  field: z.string().optional(),
});
export type ReportedProblem = z.infer<typeof ReportedProblem>;
