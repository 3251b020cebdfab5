import { textsOf } from '../judged-entry.ts';
import { shown, warning } from '../flaw.ts';
import type { Rule } from '../rule.ts';
import { webUrl } from '../web-url.ts';

/** Images are in the registry: elsewhere they vanish, change, and count the readers. */
export const rule: Rule = {
  name: 'image-hosting',
  appliesTo: 'changed',
  check: (file) =>
    textsOf(file, 'image').flatMap((field) => {
      if (webUrl(field.value.text) === undefined) return [];
      const folder = `/${file.facts.schema.images}/${file.name}/`;
      return [warning(field, `${field.field} is hosted elsewhere: move ${shown(field.value.text)} to ${folder}.`)];
    }),
};
