import { z } from 'zod';
import { defineProblem } from './define-problem.ts';

export const inspectionProblems = [
  defineProblem('inspection.target-unknown', { target: z.string() }, ({ target }) => ({
    happened: `${target} is neither a folder here nor a repository on GitHub.`,
    safe: 'Nothing was changed.',
    todo: 'Name a folder, or a repository as OWNER/REPO.',
  })),
  defineProblem('inspection.no-plugin', { target: z.string() }, ({ target }) => ({
    happened: `${target} is not a plugin: it has neither a setup.py nor a pyproject.toml at its top.`,
    safe: 'Nothing was changed.',
    todo: 'Name the folder or the repository that has one of the two at its top.',
  })),
];
