import { isSpecifier } from '../../versions/index.ts';
import { textsOf } from '../judged-entry.ts';
import { error, shown } from '../flaw.ts';
import type { Rule } from '../rule.ts';

const OPERATOR = /^\s*(?:[<>=!]=?|~=)/;

/** Versions are given as PEP 440 has it; where the schema says so, a bare one means that one or later. */
export const rule: Rule = {
  name: 'version-specifier',
  appliesTo: 'every',
  check: (file) =>
    textsOf(file, 'specifier').flatMap(({ type, ...field }) => {
      if (type.is !== 'specifier') return [];
      const { text } = field.value;
      const isBare = type.bare === true && !OPERATOR.test(text);
      if (isSpecifier(isBare ? `>=${text}` : text)) return [];
      return [error(field, `${field.field} is no version specifier: ${shown(text)}. Write it as in ">=3.7,<4".`)];
    }),
};
