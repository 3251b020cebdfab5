import { z } from 'zod';
import { defineProblem, position } from './define-problem.ts';
import { fileAndLine, withFullStop } from './sentence.ts';

const SAFE = 'The file is unchanged.';

const about = { path: z.string(), ...position };

export const entryProblems = [
  defineProblem('entry.front-matter-missing', about, (problem) => ({
    happened: `${fileAndLine(problem)}: the file does not start with front matter.`,
    safe: SAFE,
    todo: 'Make --- its first line.',
  })),
  defineProblem('entry.front-matter-code', { language: z.string(), ...about }, (problem) => ({
    happened: `${fileAndLine(problem)}: the front matter is marked as ${problem.language}, but only YAML is read.`,
    safe: 'It was not run.',
    todo: 'Find out who wrote it, and make --- alone the first line.',
  })),
  defineProblem('entry.front-matter-unclosed', about, (problem) => ({
    happened: `${fileAndLine(problem)}: the front matter is never closed.`,
    safe: SAFE,
    todo: 'Close it with a line that is ---.',
  })),
  defineProblem('entry.not-yaml', { detail: z.string(), todo: z.string().optional(), ...about }, (problem) => ({
    happened: withFullStop(`${fileAndLine(problem)}: this is not valid YAML: ${problem.detail}`),
    safe: SAFE,
    todo: withFullStop(problem.todo ?? 'Correct the line.'),
  })),
  defineProblem('entry.not-a-map', about, (problem) => ({
    happened: `${fileAndLine(problem)}: the front matter is not a map of keys to values.`,
    safe: SAFE,
    todo: 'Write one key per line.',
  })),
  defineProblem('entry.yaml-bomb', about, (problem) => ({
    happened: `${fileAndLine(problem)}: this YAML expands to more than an entry can hold.`,
    safe: 'It was not expanded.',
    todo: 'Find out who wrote it.',
  })),
  defineProblem('entry.forbidden-key', { key: z.string(), ...about }, (problem) => ({
    happened: `${fileAndLine(problem)}: the key ${problem.key} is not allowed.`,
    safe: SAFE,
    todo: 'Remove the key.',
  })),
  defineProblem('entry.duplicate-key', { key: z.string(), ...about }, (problem) => ({
    happened: `${fileAndLine(problem)}: the key ${problem.key} is there twice.`,
    safe: SAFE,
    todo: 'Remove one of the two.',
  })),
  defineProblem('entry.duplicate-id', { id: z.string(), other: z.string(), ...about }, (problem) => ({
    happened: `${fileAndLine(problem)}: the id ${problem.id} is also used by ${problem.other}.`,
    safe: 'Both were read. Neither gets usage numbers: they would be counted twice.',
    todo: 'Give one of them another id.',
  })),
  defineProblem('entry.wrong-type', { expected: z.string(), ...about }, (problem) => ({
    happened: `${fileAndLine(problem)}: ${problem.field ?? 'the value'} has to be ${problem.expected}.`,
    safe: 'The fields that depend on it were left alone.',
    todo: 'Correct the value.',
  })),
];
