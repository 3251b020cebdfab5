import { textsOf } from '../judged-entry.ts';
import { error, shown, warning } from '../flaw.ts';
import type { Rule } from '../rule.ts';
import { hasCredentials, webUrl } from '../web-url.ts';

/** An address without its scheme: a host, a slash, something. */
const WITHOUT_SCHEME = /^[\w-]+(?:\.[\w-]+)+\/\S+$/;

/** An abandoned plugin links to the ticket where that was settled: the notice to its users does too. */
export const rule: Rule = {
  name: 'abandoned-ticket',
  appliesTo: 'every',
  check: (file) =>
    textsOf(file, 'ticket').flatMap((field) => {
      const { text } = field.value;
      const url = webUrl(text);
      if (url !== undefined) {
        return hasCredentials(url) ? [error(field, `${field.field} has a user name or a password in it.`)] : [];
      }
      if (WITHOUT_SCHEME.test(text)) {
        return [warning(field, `${field.field} is a URL without https://: ${shown(text)}.`)];
      }
      return [error(field, `${field.field} has to be the URL of a ticket; this is ${shown(text)}.`)];
    }),
};
