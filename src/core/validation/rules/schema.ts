import type { Rule } from '../rule.ts';

/** The keys that have to be there, no others, each of the right kind. */
export const rule: Rule = {
  name: 'schema',
  appliesTo: 'every',
  check: ({ typed }) => typed.flaws,
};
