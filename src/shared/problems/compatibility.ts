import { z } from 'zod';
import { defineProblem } from './define-problem.ts';
import { withFullStop } from './sentence.ts';

const SAFE = 'The declared compatibility is unchanged.';

const inFile = { repository: z.string(), file: z.string() };

export const compatibilityProblems = [
  defineProblem('compatibility.source-unreadable', { detail: z.string(), ...inFile }, (problem) => ({
    happened: withFullStop(`${problem.file} of ${problem.repository} was not read: ${problem.detail}`),
    safe: SAFE,
    todo: 'Check the file in the plugin’s repository.',
  })),
  defineProblem('compatibility.specifier-invalid', { line: z.number(), value: z.string(), ...inFile }, (problem) => ({
    happened: `${problem.file} of ${problem.repository}, line ${problem.line}: ${JSON.stringify(problem.value)} is not a valid version specifier.`,
    safe: SAFE,
    todo: 'Tell the plugin’s author.',
  })),
];
