import { z } from 'zod';
import { defineProblem } from './define-problem.ts';
import { withFullStop } from './sentence.ts';

const UNCHANGED = 'Nothing was changed.';

export const accountProblems = [
  defineProblem('account.token-refused', { detail: z.string() }, ({ detail }) => ({
    happened: withFullStop(`GitHub refused the token: ${detail}`),
    safe: 'The token was not saved.',
    todo: 'Create a new token, or copy it again.',
  })),
  defineProblem('account.no-gh', { detail: z.string() }, ({ detail }) => ({
    happened: withFullStop(`GitHub CLI did not provide a token: ${detail}`),
    safe: UNCHANGED,
    todo: 'Sign in with gh auth login, or use a token.',
  })),
  defineProblem('account.no-device-flow', {}, () => ({
    happened: 'Signing in with a code is not set up: no client id is configured.',
    safe: UNCHANGED,
    todo: 'Sign in with a token.',
  })),
  defineProblem('account.device-denied', {}, () => ({
    happened: 'The sign-in was denied on GitHub.',
    safe: UNCHANGED,
    todo: 'Start over.',
  })),
  defineProblem('account.device-expired', {}, () => ({
    happened: 'The code was not entered in time and has expired.',
    safe: UNCHANGED,
    todo: 'Start over.',
  })),
  defineProblem('account.not-signed-in', {}, () => ({
    happened: 'You are not signed in.',
    safe: UNCHANGED,
    todo: { window: 'Sign in first, in Settings.', 'command-line': 'Set GITHUB_TOKEN to a token.' },
  })),
];
