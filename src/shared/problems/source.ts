import { z } from 'zod';
import { defineProblem } from './define-problem.ts';

const NOT_REQUESTED = 'It was not requested.';

/** An entry's `source`, the address of the plugin's repository. */
export const sourceProblems = [
  defineProblem('source.not-a-url', { value: z.string() }, ({ value }) => ({
    happened: `The entry’s source is not a URL: ${value}.`,
    safe: NOT_REQUESTED,
    todo: 'Correct the entry.',
  })),
  defineProblem('source.has-credentials', {}, () => ({
    happened: 'The entry’s source contains a user name or a password.',
    safe: NOT_REQUESTED,
    todo: 'Remove them from the entry, and ask their owner to replace them.',
  })),
  defineProblem('source.not-public', { host: z.string() }, ({ host }) => ({
    happened: `The entry’s source is on ${host}, which is not on the public network.`,
    safe: NOT_REQUESTED,
    todo: 'Find out who wrote it.',
  })),
  defineProblem('source.host-unsupported', { host: z.string() }, ({ host }) => ({
    happened: `Sources on ${host} are not supported.`,
    safe: 'GitHub and compatibility values are unchanged.',
    todo: 'No action needed. Edit the values by hand if they are wrong.',
  })),
];
