import { error, shown } from '../flaw.ts';
import type { Rule } from '../rule.ts';
import { at, type YamlValue } from '../yaml-value.ts';

/** The date is that of the registration: a later one would make an old plugin a new one in every list. */
export const rule: Rule = {
  name: 'date-unchanged',
  appliesTo: 'changed',
  check: ({ front, before }) => {
    const was = before && at(before, 'date');
    if (was === undefined || !('text' in was)) return [];
    const is = at(front, 'date');
    // Quotes that are gone mend the type, and the day is the same.
    if (is !== undefined && 'text' in is && is.text === was.text && [was.kind, 'date'].includes(is.kind)) return [];
    return [error({ field: 'date', value: is ?? front }, `date was ${shown(was.text)} and must not change${now(is)}.`)];
  },
};

function now(value: YamlValue | undefined): string {
  return value !== undefined && 'text' in value ? `; this is ${shown(value.text)}` : '';
}
