import { textsOf } from '../judged-entry.ts';
import { error, shown } from '../flaw.ts';
import { isInFolder } from '../image-location.ts';
import type { Rule } from '../rule.ts';

/** An entry’s images are in a folder of its own, whose name begins with the file’s. */
export const rule: Rule = {
  name: 'image-folder',
  appliesTo: 'every',
  check: (file) =>
    textsOf(file, 'image').flatMap((field) => {
      const { images } = file.facts.schema;
      const { text } = field.value;
      if (!isInFolder(text, images) || text.startsWith(`/${images}/${file.name}`)) return [];
      const message = `${field.field} is not in this plugin’s folder: ${shown(text)}. Move the image to /${images}/${file.name}/.`;
      return [error(field, message)];
    }),
};
