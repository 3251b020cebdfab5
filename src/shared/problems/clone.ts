import { z } from 'zod';
import { defineProblem } from './define-problem.ts';
import { withFullStop } from './sentence.ts';

const NOTHING_KEPT = 'Nothing was left on the disk.';
const NOT_REQUESTED = 'It was not requested.';

const url = z.string();

export const cloneProblems = [
  defineProblem('clone.not-an-address', { address: z.string() }, ({ address }) => ({
    happened: `${address} is not the address of a repository.`,
    safe: NOT_REQUESTED,
    todo: 'Try https://github.com/owner/name, or owner/name.',
  })),
  defineProblem('clone.has-credentials', {}, () => ({
    happened: 'The address contains a user name or a password.',
    safe: 'It was neither requested nor saved.',
    todo: 'Remove them from the address, and sign in instead.',
  })),
  defineProblem('clone.not-found', { url }, (problem) => ({
    happened: `${problem.url} does not exist or is private.`,
    safe: NOTHING_KEPT,
    todo: 'Check the address, or sign in with a token that may read it.',
  })),
  defineProblem('clone.needs-password', { url }, (problem) => ({
    happened: `${problem.url} asks for a password.`,
    safe: NOTHING_KEPT,
    todo: 'Sign in with a token that may read it.',
  })),
  defineProblem('clone.unreachable', { url, detail: z.string() }, (problem) => ({
    happened: withFullStop(`${problem.url} could not be reached: ${problem.detail}`),
    safe: NOTHING_KEPT,
    todo: 'Check the network connection, then try again.',
  })),
  defineProblem('clone.folder-taken', { folder: z.string() }, ({ folder }) => ({
    happened: `${folder} already exists and is not empty.`,
    safe: 'It was left alone.',
    todo: 'Choose another folder, or open this one.',
  })),
  defineProblem('clone.no-registry', { url, missing: z.string() }, (problem) => ({
    happened: `${problem.url} is not a registry: ${problem.missing} is missing.`,
    safe: NOTHING_KEPT,
    todo: 'Clone the repository that contains the registry.',
  })),
  defineProblem('clone.disk-full', { folder: z.string() }, ({ folder }) => ({
    happened: `The disk that holds ${folder} is full.`,
    safe: NOTHING_KEPT,
    todo: 'Free some space, or choose another folder.',
  })),
  defineProblem('clone.failed', { url, detail: z.string() }, (problem) => ({
    happened: withFullStop(`${problem.url} could not be cloned: ${problem.detail}`),
    safe: NOTHING_KEPT,
    todo: 'Try again.',
  })),
];
