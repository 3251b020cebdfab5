import { textsOf } from '../judged-entry.ts';
import { error, shown } from '../flaw.ts';
import type { Rule } from '../rule.ts';
import { hasCredentials, webUrl } from '../web-url.ts';

/** What has to be a URL is one that a reader's browser opens, and gives no password away. */
export const rule: Rule = {
  name: 'url',
  appliesTo: 'every',
  check: (file) =>
    textsOf(file, 'url').flatMap((field) => {
      const url = webUrl(field.value.text);
      if (url === undefined) {
        return [error(field, `${field.field} has to be an http or https URL; this is ${shown(field.value.text)}.`)];
      }
      // The URL stays out of the message: it is a secret, and messages are logged.
      return hasCredentials(url) ? [error(field, `${field.field} has a user name or a password in it.`)] : [];
    }),
};
