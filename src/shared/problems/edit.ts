import { z } from 'zod';
import { defineProblem, position } from './define-problem.ts';
import { fileAndLine, withFullStop } from './sentence.ts';

export const editProblems = [
  defineProblem('edit.refused', { why: z.string(), path: z.string(), ...position }, (problem) => ({
    happened: withFullStop(`${fileAndLine(problem)}: ${problem.why}`),
    safe: 'The file is unchanged.',
    todo: 'Edit the file by hand.',
  })),
];
