import { z } from 'zod';
import { defineProblem } from './define-problem.ts';
import { formatted, withFullStop } from './sentence.ts';

const KEPT = 'Values that could not be read are unchanged.';

const ofRepository = { repository: z.string(), detail: z.string() };

export const githubProblems = [
  defineProblem('github.unauthorized', { detail: z.string() }, ({ detail }) => ({
    happened: withFullStop(`GitHub refused the token: ${detail}`),
    safe: 'All GitHub and compatibility values are unchanged.',
    todo: {
      window: 'Sign in with a token that can read public repositories.',
      'command-line': 'Set GITHUB_TOKEN to a token that can read public repositories.',
    },
  })),
  defineProblem('github.unreachable', { detail: z.string() }, ({ detail }) => ({
    happened: withFullStop(`GitHub could not be reached: ${detail}`),
    safe: KEPT,
    todo: 'Check the network connection, then try again.',
  })),
  defineProblem('github.rate-limited', { resumesAt: z.string() }, ({ resumesAt }) => ({
    happened: `Rate limit: GitHub asks us to wait until ${resumesAt}, which is longer than a run waits.`,
    safe: `What was read is saved. ${KEPT}`,
    todo: 'Try again after that.',
  })),
  defineProblem('github.counts-implausible', { moved: z.number(), of: z.number() }, ({ field, moved, of }) => ({
    happened: `GitHub’s ${field ?? 'counts'} changed implausibly for ${formatted(moved)} of ${formatted(of)} plugins at once, so its response is broken.`,
    safe: 'No value from GitHub was changed.',
    todo: 'Run again later. If it keeps happening, check one of the repositories on GitHub.',
  })),
  defineProblem('github.field-failed', ofRepository, ({ field, repository, detail }) => ({
    happened: withFullStop(`GitHub did not return ${field ?? 'a field'} of ${repository}: ${detail}`),
    safe: 'Its value is unchanged.',
    todo: 'Run again.',
  })),
  defineProblem('github.repository-failed', ofRepository, ({ repository, detail }) => ({
    happened: withFullStop(`GitHub did not return ${repository}: ${detail}`),
    safe: 'Its GitHub and compatibility values are unchanged.',
    todo: 'Run again.',
  })),
  defineProblem('github.answer-unexpected', ofRepository, ({ field, repository, detail }) => ({
    happened: withFullStop(
      field === undefined
        ? `GitHub returned something unexpected for ${repository}: ${detail}`
        : `GitHub returned an unexpected ${field} for ${repository}: ${detail}`,
    ),
    safe: 'Its value is unchanged.',
    todo: 'Try again. If it keeps happening, report it.',
  })),
];
