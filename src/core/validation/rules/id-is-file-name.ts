import { textAt } from '../judged-entry.ts';
import { shown, warning } from '../flaw.ts';
import type { Rule } from '../rule.ts';

/** The site knows a plugin by its file's name, its hosts by its id. Old entries that differ cannot be renamed any more. */
export const rule: Rule = {
  name: 'id-is-file-name',
  appliesTo: 'changed',
  check: (file) => {
    const id = textAt(file, 'id');
    if (id === undefined || id.value.text === file.name) return [];
    const message = `The id ${shown(id.value.text)} differs from the file’s name ${shown(file.name)}: rename the file.`;
    return [warning(id, message)];
  },
};
