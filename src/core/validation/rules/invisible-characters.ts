import { namedCharacter, unseenIn } from '../../../shared/visible-text.ts';
import { type Flaw, warning } from '../flaw.ts';
import type { Rule } from '../rule.ts';
import type { TextField } from '../typed-fields.ts';

/** What joins or shapes what stands beside it: emoji, and letters of scripts that need it. */
const JOINERS = /[\u200c\u200d]/;
const JOINED = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Devanagari}]/u;
/** Spaces that are not the common one: in prose they do no harm. */
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/;

/** Nothing hides in a text: an address with a character that nobody sees leads elsewhere. */
export const rule: Rule = {
  name: 'invisible-characters',
  appliesTo: 'every',
  check: ({ typed }) => typed.texts.flatMap((field) => hiddenIn(field)),
};

function hiddenIn(field: TextField): Flaw[] {
  const { text } = field.value;
  const isProse = field.type.is === 'text' && field.type.among === undefined;
  const hidden = unseenIn(text).filter(({ character, offset }) => {
    if (character === '\n' || character === '\t') return !isProse;
    if (JOINERS.test(character)) return !JOINED.test(text.slice(Math.max(0, offset - 2), offset));
    return !(isProse && SPACES.test(character));
  });
  const names = [...new Set(hidden.map(({ character }) => namedCharacter(character)))];
  return names.length === 0
    ? []
    : [warning(field, `${field.field} holds ${names.join(', ')}, which nobody sees: delete it.`)];
}
