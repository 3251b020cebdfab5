import { z } from 'zod';
import { SourceName } from '../change.ts';
import { defineProblem } from './define-problem.ts';

export const preflightProblems = [
  defineProblem(
    'preflight.build-enriches',
    { workflow: z.string(), lines: z.array(z.number()), sources: z.array(SourceName) },
    ({ workflow, lines, sources }) => ({
      happened: `The registry’s own build computes the values of ${sources.join(', ')} (${workflow}, ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}).`,
      safe: {
        window: 'Their changes are shown for comparison, and are not published.',
        'command-line': 'Their changes are reported, and not written.',
      },
      todo: 'To commit these values, remove those steps from the workflow.',
    }),
  ),
  defineProblem(
    'preflight.keys-unknown',
    { validator: z.string(), line: z.number(), keys: z.array(z.string()) },
    ({ validator, line, keys }) => ({
      happened: `The registry’s validator does not know ${keys.join(', ')} (${validator}, line ${line}), so the site would not be built.`,
      safe: { window: 'Nothing was pushed.', 'command-line': 'The build fails only once this is pushed.' },
      todo: `Add ${keys.length === 1 ? 'the key' : 'the keys'} to the validator’s schema first.`,
    }),
  ),
];
