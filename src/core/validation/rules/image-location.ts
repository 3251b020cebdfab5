import { textsOf } from '../judged-entry.ts';
import { error, shown } from '../flaw.ts';
import { isInFolder } from '../image-location.ts';
import type { Rule } from '../rule.ts';
import { hasCredentials, webUrl } from '../web-url.ts';

/** An image is in the registry's folder for images, or at a URL. */
export const rule: Rule = {
  name: 'image-location',
  appliesTo: 'every',
  check: (file) =>
    textsOf(file, 'image').flatMap((field) => {
      const { text } = field.value;
      if (isInFolder(text, file.facts.schema.images)) return [];
      const url = webUrl(text);
      if (url !== undefined) {
        return hasCredentials(url) ? [error(field, `${field.field} has a user name or a password in it.`)] : [];
      }
      const folder = `/${file.facts.schema.images}/`;
      return [error(field, `${field.field} has to be a URL or a path in ${folder}; this is ${shown(text)}.`)];
    }),
};
