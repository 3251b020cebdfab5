import { shown, warning } from '../flaw.ts';
import type { Rule } from '../rule.ts';
import { at, isList, isText } from '../yaml-value.ts';

/** An attribute that no template knows shows nothing. */
export const rule: Rule = {
  name: 'attributes',
  appliesTo: 'every',
  check: ({ front, facts }) => {
    const { known } = facts.schema.attributes;
    const attributes = at(front, 'attributes');
    if (!isList(attributes)) return [];
    return attributes.items.flatMap((value, index) =>
      isText(value) && value.text.trim() !== '' && !known.includes(value.text)
        ? [
            warning(
              { field: `attributes.${index}`, value },
              `The attribute ${shown(value.text)} is not known: ${known.join(', ')} are.`,
            ),
          ]
        : [],
    );
  },
};
