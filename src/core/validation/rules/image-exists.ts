import { textsOf } from '../judged-entry.ts';
import { error, shown } from '../flaw.ts';
import { filesMeantBy, isInFolder } from '../image-location.ts';
import type { Rule } from '../rule.ts';

/** An image of the registry is there. */
export const rule: Rule = {
  name: 'image-exists',
  appliesTo: 'every',
  check: (file) => {
    const { images, schema } = file.facts;
    if (images === undefined) return [];
    return textsOf(file, 'image').flatMap((field) => {
      if (!isInFolder(field.value.text, schema.images)) return [];
      const meant = filesMeantBy(field.value.text);
      if (meant.some((name) => images.has(name))) return [];
      const similar = meant.map((name) => images.similarTo(name)).find((name) => name !== undefined);
      const hint = similar === undefined ? '' : ` There is ${shown(`/${similar}`)}: capitals count.`;
      return [error(field, `${field.field} names an image that is not there: ${shown(field.value.text)}.${hint}`)];
    });
  },
};
