import { type Flaw, shown, warning } from '../flaw.ts';
import type { Rule } from '../rule.ts';

/** A name of the template's that was never filled in. */
const UNFILLED = /\{\{\s*cookiecutter\b[^}]*\}\}/;

/** What the template for new entries has in a value's place was replaced, or taken out. */
export const rule: Rule = {
  name: 'template-text',
  appliesTo: 'every',
  check: ({ typed, facts, text }) => {
    const { inValues, inBody } = facts.schema.template;
    const left = typed.texts.flatMap((field): Flaw[] => {
      const value = field.value.text.trim();
      const isLeft = UNFILLED.test(value) || inValues.some((words) => value === words || value.startsWith(`${words} `));
      return isLeft
        ? [warning(field, `${field.field} is the template’s text: ${shown(value)}. Replace it, or delete it.`)]
        : [];
    });
    const inText = inBody.flatMap((words): Flaw[] => {
      const offset = text.indexOf(words);
      const message = `The text below is the template’s: ${shown(words)}. Describe the plugin instead.`;
      return offset === -1 ? [] : [{ severity: 'warning', message, field: '', offset }];
    });
    return [...left, ...inText];
  },
};
