import { error, shown } from '../flaw.ts';
import type { Rule } from '../rule.ts';
import { at } from '../yaml-value.ts';

/** No two entries have one id. Hosts and the exports that count them do not tell capitals apart. */
export const rule: Rule = {
  name: 'id-is-unique',
  appliesTo: 'every',
  check: ({ front, namesakes }) => {
    const [first, ...others] = namesakes;
    if (first === undefined) return [];
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    const message = `The id is also that of ${shown(first)}${more} (capitals do not count): give one of them another id.`;
    return [error({ field: 'id', value: at(front, 'id') ?? front }, message)];
  },
};
