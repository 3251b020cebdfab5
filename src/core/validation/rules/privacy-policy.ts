import { warning } from '../flaw.ts';
import type { Rule } from '../rule.ts';
import { at, isList, isText } from '../yaml-value.ts';

/** A new plugin that sends data to a service says what becomes of it. */
export const rule: Rule = {
  name: 'privacy-policy',
  appliesTo: 'added',
  check: ({ front, facts }) => {
    const { needsPrivacyPolicy: attribute } = facts.schema.attributes;
    const attributes = at(front, 'attributes');
    if (!isList(attributes) || at(front, 'privacypolicy') !== undefined) return [];
    const value = attributes.items.find((item) => isText(item) && item.text === attribute);
    if (value === undefined) return [];
    return [
      warning({ field: 'privacypolicy', value }, `A plugin with the attribute ${attribute} needs a privacypolicy.`),
    ];
  },
};
