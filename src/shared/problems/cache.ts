import { z } from 'zod';
import { defineProblem } from './define-problem.ts';
import { withFullStop } from './sentence.ts';

const UNOPENED = 'The registry is unchanged: nothing is written without your earlier decisions.';
const SAVED = 'What was saved before is kept, and no file of the registry is half-written.';

const about = { file: z.string(), detail: z.string() };

export const cacheProblems = [
  defineProblem(
    'cache.newer',
    { file: z.string(), version: z.number(), known: z.number() },
    ({ file, version, known }) => ({
      happened: `${file} was written by a newer Registry Desk (version ${version}; this one reads up to ${known}).`,
      safe: UNOPENED,
      todo: {
        window: 'Update Registry Desk.',
        'command-line': 'Update Registry Desk, or choose another folder with --data.',
      },
    }),
  ),
  defineProblem('cache.corrupt', about, ({ file, detail }) => ({
    happened: withFullStop(`${file} is damaged: ${detail}`),
    safe: UNOPENED,
    todo: 'Move the file away to start over. Only your decisions and the history of the numbers are lost with it.',
  })),
  defineProblem('cache.busy', about, ({ file }) => ({
    happened: `Another process is using ${file}, and did not release it in time.`,
    safe: SAVED,
    todo: 'Try again in a moment. If it keeps happening, close the other Registry Desk.',
  })),
  defineProblem('cache.disk-full', about, ({ file }) => ({
    happened: `The disk that holds ${file} is full.`,
    safe: SAVED,
    todo: {
      window: 'Free some space, then try again.',
      'command-line': 'Free some space, or choose another folder with --data.',
    },
  })),
  defineProblem('cache.read-only', about, ({ file }) => ({
    happened: `${file} is read-only.`,
    safe: SAVED,
    todo: {
      window: 'Check the permissions of the file and its folder, then try again.',
      'command-line': 'Check the permissions of the file and its folder, or choose another folder with --data.',
    },
  })),
  defineProblem('cache.unwritable', about, ({ file, detail }) => ({
    happened: withFullStop(`${file} cannot be written: ${detail}`),
    safe: SAVED,
    todo: {
      window: 'Check the permissions of the file and its folder, then try again.',
      'command-line': 'Check the permissions of the file and its folder, or choose another folder with --data.',
    },
  })),
];
