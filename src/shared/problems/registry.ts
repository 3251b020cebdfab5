import { z } from 'zod';
import { defineProblem, position } from './define-problem.ts';
import { fileAndLine, withFullStop } from './sentence.ts';

export const registryProblems = [
  defineProblem('registry.not-there', { folder: z.string(), missing: z.string() }, ({ folder, missing }) => ({
    happened: `${folder} is not a registry: ${missing} is missing.`,
    safe: 'Nothing was changed.',
    todo: 'Choose the folder that contains the registry.',
  })),
  defineProblem('registry.no-such-plugin', { id: z.string() }, ({ id }) => ({
    happened: `No entry of the registry has the id ${id}.`,
    safe: 'Nothing was changed.',
    todo: 'Use the id from the front matter of an entry; it is case-sensitive.',
  })),
  defineProblem('registry.no-such-entry', { path: z.string(), folder: z.string() }, ({ path, folder }) => ({
    happened: `${path} is not an entry of the registry.`,
    safe: 'It was not read.',
    todo: `Choose a file in ${folder} that ends in .md.`,
  })),
  defineProblem('registry.no-images', { folder: z.string() }, ({ folder }) => ({
    happened: `Entries refer to images, but the registry has none: ${folder} is neither in git nor on the disk.`,
    safe: 'All other rules were checked.',
    todo: 'Validate a git checkout. Its images may be left out: their names are read from git.',
  })),
  defineProblem('registry.profile-invalid', { path: z.string(), ...position, detail: z.string() }, (problem) => ({
    happened: withFullStop(`${fileAndLine(problem)}: the profile is invalid: ${problem.detail}`),
    safe: 'Nothing was changed.',
    todo: 'Correct the profile.',
  })),
  defineProblem('registry.locked', { pid: z.number() }, ({ pid }) => ({
    happened: `${anotherWrites(pid)}.`,
    safe: 'Nothing was written.',
    todo: {
      window: 'Wait until it is done, or close it.',
      'command-line': 'Wait until it is done, or close it. A run without --write works meanwhile.',
    },
  })),
];

/** Why a registry is read-only, without a full stop. @param pid The process that writes, or 0 if it is unknown. */
export function anotherWrites(pid: number): string {
  return `Another Registry Desk ${pid === 0 ? '' : `(process ${pid}) `}is writing to this registry`;
}
