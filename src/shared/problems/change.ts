import { z } from 'zod';
import { defineProblem } from './define-problem.ts';
import { formatted } from './sentence.ts';

export const changeProblems = [
  defineProblem('change.moved-on', {}, ({ field }) => ({
    happened: `The value of ${field ?? 'this change'} is no longer the one you decided on.`,
    safe: 'No decision was saved.',
    todo: 'Review the new value.',
  })),
  defineProblem('change.by-hand', { path: z.string() }, ({ path }) => ({
    happened: `${path} was edited by hand, as a whole.`,
    safe: 'The edit is kept.',
    todo: 'Open the file to change or discard the edit, or do not include it in the publish.',
  })),
  defineProblem('change.not-together', { count: z.number() }, ({ count }) => ({
    happened: `${formatted(count)} of these changes are alarming or reach users.`,
    safe: 'No decision was saved.',
    todo: 'Decide on them one at a time.',
  })),
  defineProblem(
    'change.conflict',
    { path: z.string(), theirs: z.string(), ours: z.string() },
    ({ path, field, theirs, ours }) => ({
      happened: `${path}: ${field ?? 'a field'} is now ${theirs} on the remote; this change was made from ${ours}.`,
      safe: 'The file was left alone. The decision is kept.',
      todo: 'Run the enrichment again, or reject the change.',
    }),
  ),
  defineProblem('change.edit-conflict', { path: z.string() }, ({ path }) => ({
    happened: `${path} was changed on the remote in the same place as your edit.`,
    safe: 'Your edit is kept here; the file on the remote was left alone.',
    todo: 'Open the file, and make your edit again in the new text.',
  })),
  defineProblem('change.file-gone', { path: z.string() }, ({ path }) => ({
    happened: `${path} no longer exists on the remote.`,
    safe: 'It was not created again.',
    todo: 'Reject its changes.',
  })),
];
