import { error, shown } from '../flaw.ts';
import type { Rule } from '../rule.ts';
import { at } from '../yaml-value.ts';

/** No two entries have one id. */
export const rule: Rule = {
  name: 'id-is-unique',
  appliesTo: 'every',
  check: ({ front, namesakes }) => {
    const [first, ...others] = namesakes;
    if (first === undefined) return [];
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return [error({ field: 'id', value: at(front, 'id') ?? front }, `The id is also that of ${shown(first)}${more}.`)];
  },
};
