import { z } from 'zod';
import { defineProblem, position } from './define-problem.ts';
import { fileAndLine, formatted, withFullStop } from './sentence.ts';

export const fileProblems = [
  defineProblem(
    'file.too-large',
    { path: z.string(), bytes: z.number(), limit: z.number() },
    ({ path, bytes, limit }) => ({
      happened: `${path} has ${formatted(bytes)} bytes; the limit is ${formatted(limit)}.`,
      safe: 'It was left alone.',
      todo: 'Check what is in it.',
    }),
  ),
  defineProblem(
    'file.not-text',
    { path: z.string(), why: z.enum(['binary', 'invalid UTF-8']), ...position },
    (problem) => ({
      happened: `${fileAndLine(problem)}: this is ${problem.why === 'binary' ? 'binary data' : problem.why}.`,
      safe: 'It was left alone.',
      todo: 'Save the file as UTF-8 text.',
    }),
  ),
  defineProblem('file.outside-registry', { path: z.string() }, ({ path }) => ({
    happened: `${path} is a link to a file outside the registry.`,
    safe: 'That file was neither read nor written.',
    todo: 'Replace it with a regular file.',
  })),
  defineProblem('file.unreadable', { path: z.string(), detail: z.string() }, ({ path, detail }) => ({
    happened: withFullStop(`${path} cannot be read: ${detail}`),
    safe: 'It was left alone.',
    todo: 'Check the file’s permissions.',
  })),
  defineProblem('file.unwritable', { path: z.string(), detail: z.string() }, ({ path, detail }) => ({
    happened: withFullStop(`${path} cannot be written: ${detail}`),
    safe: 'It is unchanged.',
    todo: 'Check the file’s permissions and the free space, then try again.',
  })),
  defineProblem('file.dirty', { path: z.string() }, ({ path }) => ({
    happened: `${path} has uncommitted changes.`,
    safe: 'They were left alone.',
    todo: 'Commit or undo them with git, then try again.',
  })),
  defineProblem('file.moved-on', { path: z.string() }, ({ path }) => ({
    happened: `${path} has changed since it was read.`,
    safe: 'It was not overwritten.',
    todo: { window: 'Load it again, then try again.', 'command-line': 'Run again.' },
  })),
];
