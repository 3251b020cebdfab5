import { z } from 'zod';
import { defineProblem } from './define-problem.ts';
import { withFullStop } from './sentence.ts';

export const noticesProblems = [
  defineProblem('notices.ticket-unread', { ticket: z.string(), detail: z.string() }, ({ ticket, detail }) => ({
    happened: withFullStop(`The date of ${ticket} is unknown: ${detail}`),
    safe: 'The notices are unchanged.',
    todo: 'Run again. If it keeps happening, check whether the ticket still exists.',
  })),
];
