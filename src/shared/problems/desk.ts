import { z } from 'zod';
import { defineProblem } from './define-problem.ts';
import { anotherWrites } from './registry.ts';
import { formatted, withFullStop } from './sentence.ts';

const NOTHING_DONE = 'Nothing was changed.';

/** The engine and its calls. */
export const deskProblems = [
  defineProblem('desk.no-registry', {}, () => ({
    happened: 'No registry is open.',
    safe: NOTHING_DONE,
    todo: 'Open a registry first.',
  })),
  defineProblem('desk.read-only', { pid: z.number() }, ({ pid }) => ({
    happened: `${anotherWrites(pid)}.`,
    safe: 'This one is read-only.',
    todo: 'Close the other one, or keep reading.',
  })),
  defineProblem('desk.run-going', {}, () => ({
    happened: 'A run is already in progress.',
    safe: 'It continues.',
    todo: 'Wait for it, or cancel it.',
  })),
  defineProblem('desk.publish-going', {}, () => ({
    happened: 'A publish is already in progress.',
    safe: 'It continues.',
    todo: 'Wait until it is pushed.',
  })),
  defineProblem('desk.busy', { calls: z.number() }, () => ({
    happened: 'Registry Desk is busy.',
    safe: NOTHING_DONE,
    todo: 'Try again in a moment.',
  })),
  defineProblem('desk.stopped', {}, () => ({
    happened: 'The engine stopped before it answered.',
    safe: 'Every decision and edit that was saved is kept.',
    todo: 'Try again once it has restarted.',
  })),
  defineProblem('desk.call-unknown', { call: z.string() }, ({ call }) => ({
    happened: `The engine does not know the call ${call}.`,
    safe: NOTHING_DONE,
    todo: 'Restart the app: its parts are from different versions.',
  })),
  defineProblem('desk.message-invalid', { call: z.string(), detail: z.string() }, ({ call, detail }) => ({
    happened: withFullStop(`The engine refused a message to ${call}: ${detail}`),
    safe: NOTHING_DONE,
    todo: 'Restart the app. If it keeps happening, report it.',
  })),
  defineProblem('desk.message-too-large', { bytes: z.number(), limit: z.number() }, ({ bytes, limit }) => ({
    happened: `A message has ${formatted(bytes)} bytes; the limit is ${formatted(limit)}.`,
    safe: NOTHING_DONE,
    todo: 'Make the text shorter.',
  })),
  defineProblem('desk.internal', { call: z.string(), detail: z.string() }, ({ call, detail }) => ({
    happened: withFullStop(`A bug in Registry Desk stopped ${call}: ${detail}`),
    safe: 'What was saved before is kept.',
    todo: 'Try again. If it keeps happening, copy the log and report it.',
  })),
];
