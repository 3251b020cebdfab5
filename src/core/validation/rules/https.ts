import { textsOf } from '../judged-entry.ts';
import { warning } from '../flaw.ts';
import type { Rule } from '../rule.ts';
import { webUrl } from '../web-url.ts';

/** A new entry leads nowhere that others on the way can read or change. */
export const rule: Rule = {
  name: 'https',
  appliesTo: 'added',
  check: (file) =>
    textsOf(file, 'url').flatMap((field) =>
      webUrl(field.value.text)?.protocol === 'http:'
        ? [warning(field, `${field.field} is http: use https where the host offers it.`)]
        : [],
    ),
};
