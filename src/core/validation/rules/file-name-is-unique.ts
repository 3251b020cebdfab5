import { error, shown } from '../flaw.ts';
import type { Rule } from '../rule.ts';

/** A checkout on Windows or macOS has room for one of two files whose names differ in capitals alone. */
export const rule: Rule = {
  name: 'file-name-is-unique',
  appliesTo: 'every',
  check: ({ front, sameFileNames: [other] }) =>
    other === undefined
      ? []
      : [
          error(
            { field: '', value: front },
            `The file’s name differs from ${shown(other)} in capitals alone: rename one of the two.`,
          ),
        ],
};
