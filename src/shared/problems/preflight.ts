import { z } from 'zod';
import { defineProblem } from './define-problem.ts';

export const preflightProblems = [
  defineProblem(
    'preflight.build-enriches',
    { workflow: z.string(), step: z.string(), line: z.number() },
    ({ workflow, step, line }) => ({
      happened: `The registry’s own build enriches entries: ${workflow}, line ${line}, runs ${step}.`,
      safe: 'Nothing was pushed.',
      todo: 'Do not commit enriched values until that step is removed and the validator knows the new keys.',
    }),
  ),
];
