import { includesOneOf, isSpecifier } from '../../versions/index.ts';
import { textAt } from '../judged-entry.ts';
import { error, shown, warning } from '../flaw.ts';
import type { Rule } from '../rule.ts';
import { at } from '../yaml-value.ts';

/** A plugin runs on a Python 3 that hosts have. */
export const rule: Rule = {
  name: 'python-3',
  appliesTo: 'changed',
  check: (file) => {
    const { supported, undeclared } = file.facts.profile.python;
    const versions = supported.filter((version) => version.startsWith('3.'));
    const range = `${versions[0] ?? ''} … ${versions.at(-1) ?? ''}`;
    const declared = textAt(file, 'compatibility.python');
    if (declared !== undefined) {
      const { text } = declared.value;
      // What is no specifier is another rule's.
      if (!isSpecifier(text) || includesOneOf(text, versions)) return [];
      return [error(declared, `${declared.field} ${shown(text)} includes none of Python ${range}.`)];
    }
    const compatibility = at(file.front, 'compatibility');
    const isThere = compatibility?.kind === 'map' && at(compatibility, 'python') !== undefined;
    if (isThere || includesOneOf(undeclared, versions)) return [];
    const field = { field: 'compatibility.python', value: compatibility ?? file.front };
    const message = `compatibility.python is missing and reads ${shown(undeclared)}: declare a Python of ${range}.`;
    return [file.status === 'added' ? error(field, message) : warning(field, message)];
  },
};
