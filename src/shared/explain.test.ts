import { expect, it } from 'vitest';
import { explain } from './explain.ts';
import type { Problem } from './problem.ts';

it.each<[Problem, string]>([
  [{ code: 'github.unreachable', detail: 'no answer' }, 'GitHub did not answer: no answer.'],
  [
    { code: 'github.unreachable', detail: 'Contact us about this issue. ' },
    'GitHub did not answer: Contact us about this issue.',
  ],
  [{ code: 'git.unreachable', remote: 'R', detail: 'Is it there?' }, 'R did not answer: Is it there?'],
  [
    { code: 'publish.needs-reason', detail: 'it is archived' },
    'There is a warning against this publish: it is archived.',
  ],
  [
    { code: 'publish.needs-reason', detail: 'The build enriches.' },
    'There is a warning against this publish: The build enriches.',
  ],
])('%o is said with one end stop', (problem, happened) => {
  expect(explain(problem).happened).toBe(happened);
});
